package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("主体名称")
class EntityNamesTest {

  @ParameterizedTest
  @CsvSource({
    "虚构（山东）有限公司,虚构(山东)有限公司",
    "虚构〔山东〕有限公司,虚构(山东)有限公司",
    "虚构(山东）有限公司,虚构(山东)有限公司",
    "虚构 科技　有限公司,虚构科技有限公司",
    "虚构商店.,虚构商店",
    "虚构商店。;,虚构商店",
    "ａｂｃ科技有限公司,ABC科技有限公司",
    "Abc科技有限公司,ABC科技有限公司",
    "国营二六Ｏ厂,国营二六0厂",
    "国营二六○厂,国营二六0厂",
    "国营二六〇厂,国营二六0厂",
    "国营一０五厂,国营一0五厂",
    "ＢＯＢ商店,BOB商店",
    "约翰・史密斯商店,约翰·史密斯商店"
  })
  @DisplayName("精确比对用的写法：括号、空格、零、大小写、句末标点统一")
  void the_key_unifies_ways_of_writing(String name, String key) {
    assertThat(EntityNames.key(name)).isEqualTo(key);
    assertThat(EntityNames.key(key)).isEqualTo(key);
  }

  @Test
  @DisplayName("规范的名称原样返回；一字之差仍是两个名称")
  void a_plain_name_is_its_own_key_and_one_character_still_tells() {
    String name = "虚构建筑安装工程有限公司";
    assertThat(EntityNames.key(name)).isSameAs(name);
    assertThat(EntityNames.key("第三综合商店")).isNotEqualTo(EntityNames.key("第五综合商店"));
  }

  @ParameterizedTest
  @CsvSource({
    "山东省济南市莱芜区虚构钢构有限公司,虚构钢构",
    "济南市莱芜区虚构钢构有限责任公司,虚构钢构",
    "莱芜市虚构钢构股份有限公司,虚构钢构",
    "山东虚构钢构集团有限公司,虚构钢构",
    "虚构钢构,虚构钢构",
    "莒县虚构合伙企业（有限合伙）,虚构合伙企业",
    "济南市政虚构公司,济南市政虚构"
  })
  @DisplayName("候选比对用的主干：去掉地名前缀和组织形式")
  void the_loose_key_drops_place_and_legal_form(String name, String core) {
    assertThat(EntityNames.looseKey(name)).isEqualTo(core);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "山东省济南市莱芜区虚构钢构有限公司|济南市莱芜区虚构钢构有限公司;莱芜区虚构钢构有限公司",
        "山东莱芜市虚构钢构有限公司|莱芜市虚构钢构有限公司",
        "莱芜区虚构钢构有限公司|''",
        "山东虚构钢构有限公司|''",
        "济南市市政虚构公司|''",
        "虚构钢构有限公司|''"
      })
  @DisplayName("前面的省、市可以省写；最里一级地名不省，那是分别同名的两户的")
  void outer_places_may_be_left_off_but_never_the_innermost(String name, String shorter) {
    assertThat(String.join(";", EntityNames.shorterKeys(name))).isEqualTo(shorter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "虚构电缆股份有限公司(原虚构电缆厂)|虚构电缆股份有限公司|虚构电缆厂",
        "虚构港口有限公司 （原名：虚构港口集团公司）|虚构港口有限公司|虚构港口集团公司",
        "虚构汽车有限公司(从属名称:虚构汽车厂)|虚构汽车有限公司|虚构汽车厂",
        "第一名称:虚构粮油管理所;第二名称:虚构粮油物资公司|虚构粮油管理所|虚构粮油物资公司",
        "第一名称:虚构粮油管理所 第二名称:虚构粮油物资公司|虚构粮油管理所|虚构粮油物资公司",
        "虚构粮油管理所第二名称虚构粮油物资公司|虚构粮油管理所|虚构粮油物资公司",
        "虚构企业集团公司 虚构罐头厂(第二名称)|虚构企业集团公司|虚构罐头厂",
        "虚构(集团)公司(第一名称)国营虚构总厂(第二名称)|虚构(集团)公司|国营虚构总厂"
      })
  @DisplayName("原名、从属名称、第二名称分出来")
  void former_and_second_names_are_told_from_the_name(String raw, String name, String other) {
    assertThat(EntityNames.withoutRemarks(raw)).isEqualTo(name);
    assertThat(EntityNames.formerNames(raw)).containsExactly(other);
  }

  @ParameterizedTest
  @CsvSource({
    "虚构商贸有限公司(微型企业),虚构商贸有限公司",
    "虚构商贸有限公司王某3%股权冻结,虚构商贸有限公司",
    "虚构机械厂（冻结）,虚构机械厂",
    "虚构（山东）有限公司,虚构（山东）有限公司",
    "虚构企业(有限合伙),虚构企业(有限合伙)",
    "虚构有限公司(原平)分公司,虚构有限公司(原平)分公司"
  })
  @DisplayName("登记备注去掉，名称自身的括号保留")
  void remarks_go_and_brackets_of_the_name_stay(String raw, String name) {
    assertThat(EntityNames.withoutRemarks(raw)).isEqualTo(name);
    assertThat(EntityNames.formerNames(raw)).isEmpty();
  }
}
