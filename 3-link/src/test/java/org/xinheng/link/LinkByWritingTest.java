package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.SubjectId;

/** 写法不同: a row under an old number that the register does not know, its name written otherwise. */
class LinkByWritingTest {
  private static final String NAME = "济南市莱芜区鑫盛建材有限公司";
  private static final String SEAT = "济南市莱芜区凤城街道文化路18号";
  private static final String UNKNOWN = InventedCodes.registrationNumber(900);

  private final Register register = new Register();

  private SubjectId registered(String name, int number, String seat, String person) {
    var row =
        Sent.registration(name)
            .code(InventedCodes.enterprise(number))
            .with(Role.ADDRESS, seat)
            .with(Role.REPRESENTATIVE, person);
    var subject = register.subject(row);
    register.similar(subject);
    return subject;
  }

  private static Sent licence(String name, String person) {
    return Sent.licence(name).code(UNKNOWN).with(Role.REPRESENTATIVE, person);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"鑫盛建材有限公司", "莱芜区鑫盛建材公司", "济南市莱芜区鑫盛建材有限责任公司", "济南市萊蕪區鑫盛建材有限公司"})
  @DisplayName("名称只差地名、组织形式或繁简，法定代表人一致，别无相近：自动归入并写明依据")
  void a_name_written_otherwise_links_when_the_representative_agrees(String written) {
    var one = registered(NAME, 1, SEAT, "赵甲");
    registered("济南市莱芜区丰源建材有限公司", 2, SEAT, "钱乙");
    assertThat(register.one(licence(written, "赵甲")))
        .isEqualTo(new LinkDecision.Linked(one, Evidence.WRITTEN_OTHERWISE));
  }

  @Test
  @DisplayName("法定代表人不一致，又没有住所可对：不自动归")
  void a_name_written_otherwise_does_not_link_on_the_name_alone() {
    registered(NAME, 1, SEAT, "赵甲");
    assertThat(register.one(licence("莱芜区鑫盛建材有限公司", "孙丙")))
        .isInstanceOf(LinkDecision.Doubtful.class);
  }

  @Test
  @DisplayName("同一负责人名下两户写法都说得通：转人工")
  void two_that_may_both_be_meant_go_to_a_person() {
    registered(NAME, 1, SEAT, "赵甲");
    registered("济南市鑫盛建材有限公司", 2, SEAT, "赵甲");
    assertThat(register.one(licence("鑫盛建材公司", "赵甲"))).isNotInstanceOf(LinkDecision.Linked.class);
  }

  @Test
  @DisplayName("字号差一个字，楼里的兄弟公司：绝不自动归，即使法定代表人也一致")
  void a_sister_in_the_building_is_never_linked() {
    registered(NAME, 1, SEAT, "赵甲");
    assertThat(register.one(licence("济南市莱芜区鑫隆建材有限公司", "赵甲")))
        .isNotInstanceOf(LinkDecision.Linked.class);
  }

  @Test
  @DisplayName("没有代码、写错一个字（不在字号内）、住所一致：自动归；字号里错一个字：转人工")
  void one_wrong_character_links_only_outside_the_brand() {
    var one = registered(NAME, 1, SEAT, "赵甲");
    assertThat(register.uncoded(licence("济南市莱芜区鑫盛建村有限公司", "赵甲"), "莱芜区凤城街道文化路18号三楼"))
        .isEqualTo(new LinkDecision.Linked(one, Evidence.WRITTEN_OTHERWISE));
    assertThat(register.uncoded(licence("济南市莱芜区鑫威建材有限公司", "赵甲"), SEAT))
        .isInstanceOfSatisfying(
            LinkDecision.Doubtful.class,
            doubtful ->
                assertThat(doubtful.candidates())
                    .extracting(Candidate::subject)
                    .containsExactly(one));
  }

  @Test
  @DisplayName("两户同名：住所只与一户相符、另一户明显在别处，归这一户；住所都对不上的转人工")
  void of_two_namesakes_the_one_whose_seat_agrees() {
    var one = registered(NAME, 1, SEAT, "赵甲");
    registered(NAME, 2, "青岛市崂山区秦岭路7号", "钱乙");
    assertThat(register.uncoded(licence(NAME, "赵甲"), "莱芜区凤城街道文化路18号"))
        .isEqualTo(new LinkDecision.Linked(one, Evidence.NAMESAKE_BY_SEAT));
    assertThat(register.uncoded(licence(NAME, "孙丙"), "泰安市岱岳区长城路9号"))
        .isInstanceOf(LinkDecision.Doubtful.class);
    assertThat(register.uncoded(licence(NAME, "孙丙"), "")).isInstanceOf(LinkDecision.Doubtful.class);
  }

  @Test
  @DisplayName("名称唯一且一致，住所却在另一个地级市：可能是另一户同名主体，转人工")
  void an_exact_name_seated_in_another_prefecture_goes_to_a_person() {
    var one = registered("鑫盛建材有限公司", 1, SEAT, "赵甲");
    assertThat(register.uncoded(licence("鑫盛建材有限公司", "钱乙"), "青岛市崂山区秦岭路7号"))
        .isInstanceOf(LinkDecision.Doubtful.class);
    assertThat(register.uncoded(licence("鑫盛建材有限公司", "赵甲"), "青岛市崂山区秦岭路7号"))
        .isEqualTo(new LinkDecision.Linked(one, Evidence.NAME));
    assertThat(register.uncoded(licence("鑫盛建材有限公司", "钱乙"), "莱芜区凤城街道文化路20号"))
        .isEqualTo(new LinkDecision.Linked(one, Evidence.NAME));
  }

  @Test
  @DisplayName("登记机关自己的登记，名称怎么写就是怎么写：不按写法归")
  void the_registrars_own_rows_are_never_taken_for_another_writing() {
    registered(NAME, 1, SEAT, "赵甲");
    var decision =
        register.one(
            Sent.registration("莱芜区鑫盛建材有限公司").number(UNKNOWN).with(Role.REPRESENTATIVE, "赵甲"));
    assertThat(decision).isNotInstanceOf(LinkDecision.Linked.class);
  }
}
