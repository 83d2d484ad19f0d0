package org.xinheng.link.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("两个名称差在哪里")
class NameDifferenceTest {
  private static final String SEAT = "济南市莱芜区文化路18号";

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({
    "鑫盛建材有限公司, 莱芜市鑫盛建材有限公司",
    "山东省莱芜市鑫盛建材有限公司, 莱芜市鑫盛建材有限公司",
    "莱芜鑫盛建材有限责任公司, 莱芜市鑫盛建材有限公司",
    "莱芜市鑫盛建材公司, 莱芜市鑫盛建材有限公司",
    "莱芜市鑫盛建材有限公卸, 莱芜市鑫盛建材有限公司",
    "莱芜市鑫盛建材有限司, 莱芜市鑫盛建材有限公司",
    "莱芜市鑫盛建材有限公卸莱城分公司, 莱芜市鑫盛建材有限公司莱城分公司",
    "恒丰银行莱芜支行, 恒丰银行股份有限公司莱芜支行",
    "莱芜市第二木器厂, 莱芜市木器总厂(莱芜市第二木器厂)",
    "萊蕪市鑫盛建材有限公司, 莱芜市鑫盛建材有限公司"
  })
  @DisplayName("只是写法不同")
  void only_the_writing(String stated, String known) {
    assertThat(least(stated, known)).isEqualTo(NameDifference.WRITING);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({"莱城区鑫盛建材有限公司, 莱芜市鑫盛建材有限公司", "济南市鑫盛建材有限公司, 莱芜区鑫盛建材有限公司"})
  @DisplayName("同一地级市内换了地名")
  void another_place_of_the_prefecture(String stated, String known) {
    assertThat(least(stated, known)).isEqualTo(NameDifference.PLACE);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({
    "莱芜市鑫盛建村有限公司, 莱芜市鑫盛建材有限公司",
    "莱芜市鑫盛建材有限分公司, 莱芜市鑫盛建材有限公司",
    "菜芜市鑫盛建材有限公司, 莱芜市鑫盛建材有限公司",
    "莱芜市鑫盛建材有限公司莱城支司, 莱芜市鑫盛建材有限公司莱城支公司"
  })
  @DisplayName("字号以外一处笔误")
  void one_slip_outside_the_brand(String stated, String known) {
    assertThat(least(stated, known)).isEqualTo(NameDifference.SLIP);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({"菜芜鑫盛建材有限公司, 莱芜鑫盛建材有限公司", "莱无鑫盛建材有限公司, 莱芜鑫盛建材有限公司"})
  @DisplayName("不带“市”“县”的地名有一处不同：可能是笔误，也可能是另一个字号")
  void a_bare_place_might_be_a_brand(String stated, String known) {
    assertThat(least(stated, known)).isEqualTo(NameDifference.BARE_PLACE);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({
    "莱芜市鑫隆建材有限公司, 莱芜市鑫盛建材有限公司",
    "莱芜市鑫盛工贸有限公司, 莱芜市鑫盛商贸有限公司",
    "青岛市鑫盛建材有限公司, 莱芜市鑫盛建材有限公司",
    "莱芜市鑫盛建材股份有限公司, 莱芜市鑫盛建材有限公司",
    "莱芜市第三综合商店, 莱芜市第五综合商店",
    "莱芜市鑫盛建材有限公司第二分公司, 莱芜市鑫盛建材有限公司第三分公司"
  })
  @DisplayName("兄弟公司：字号、行业、地名、组织形式、序号不同")
  void as_sister_firms_differ(String stated, String known) {
    assertThat(least(stated, known)).isEqualTo(NameDifference.SISTER);
  }

  private static NameDifference least(String stated, String known) {
    return NameParts.all(known).stream()
        .map(name -> NameDifference.of(NameParts.of(stated), name, SEAT))
        .min(NameDifference::compareTo)
        .orElseThrow();
  }
}
