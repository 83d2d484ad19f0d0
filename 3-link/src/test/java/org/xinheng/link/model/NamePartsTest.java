package org.xinheng.link.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("名称拆成行政区划、字号、行业、组织形式和分支")
class NamePartsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "莱芜市鑫盛建材有限公司, 鑫盛, LIMITED, ''",
    "山东省济南市莱芜区鑫盛建材有限责任公司, 鑫盛, LIMITED, ''",
    "鑫盛(莱芜)建材股份有限公司, 鑫盛, STOCK, ''",
    "莱芜鑫盛建材公司第二分公司, 鑫盛, COMPANY, 第二分公司",
    "莱城区鑫盛种植专业合作社, 鑫盛, COOPERATIVE, ''",
    "莱芜市鑫盛经营部, 鑫盛, UNSAID, ''"
  })
  @DisplayName("各部分")
  void a_name_is_taken_apart(String name, String brand, LegalForm form, String branch) {
    var parts = NameParts.of(name);
    assertThat(parts.brand()).isEqualTo(brand);
    assertThat(parts.form()).isEqualTo(form);
    assertThat(parts.branch()).isEqualTo(branch);
  }

  @Test
  @DisplayName("字号分不出来的，整个算字号：哪个字都不能错")
  void where_brand_and_trade_cannot_be_told_apart_all_of_it_is_brand() {
    assertThat(NameParts.of("莱芜市甲乙丙丁有限公司").brand()).isEqualTo("甲乙丙丁");
  }

  @Test
  @DisplayName("没有市、县字样又不剩下名称的，不是地名")
  void a_bare_place_counts_only_where_a_name_is_left() {
    assertThat(NameParts.of("日照银行股份有限公司").places()).isEmpty();
    assertThat(NameParts.of("日照鑫盛商贸有限公司").places()).containsExactly("日照");
  }
}
