package org.xinheng.inquire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  @ParameterizedTest
  @DisplayName("姓名只留姓氏加“某”,复姓留两字")
  @CsvSource({
    "李示例, 李某",
    "王五, 王某",
    "欧阳示例, 欧阳某",
    "欧阳, 欧某",
    "诸葛示, 诸葛某",
    "阿卜杜拉·示例, 阿某",
    "'张三、李四', 张某、李某",
    "𠀀示例, 𠀀某",
  })
  void a_person_keeps_only_the_surname(String name, String expected) {
    assertThat(Mask.personName(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @DisplayName("自然人地址只到县级")
  @CsvSource({
    "山东省济南市莱芜区鹏泉街道示例小区3号楼201, 山东省济南市莱芜区",
    "济南市莱芜区口镇示例村, 济南市莱芜区",
    "莱城区曹东村, 莱城区",
    "莱芜市钢城区友谊大街38号, 莱芜市钢城区",
    "内蒙古自治区呼和浩特市新城区示例路, 内蒙古自治区呼和浩特市新城区",
    "山东省单县示例镇, 山东省单县",
    "鹏泉街道示例小区3号楼201, （依法不予公开）",
    "示例市场2排5号, （依法不予公开）",
  })
  void an_address_ends_at_the_county(String address, String expected) {
    assertThat(Mask.address(address)).isEqualTo(expected);
  }
}
