package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 人工认定: what a person's answer does to the register. */
class ClerksChoiceTest {
  private static final String NAME = "某区甲乙建材有限公司";
  private static final String CODE = InventedCodes.enterprise(1);
  private static final String NUMBER = InventedCodes.registrationNumber(1);

  private final Register register = new Register();

  @Test
  @DisplayName("选定主体：归它，依据为人工核对，许可不改名册")
  void a_chosen_entity_gets_the_record_and_stays_as_it_is() {
    var subject = register.subject(Sent.registration(NAME).code(CODE));
    var before = register.entity(subject);
    assertThat(register.linkTo(Sent.licence("庚辛餐饮管理中心").code(CODE), subject))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.CLERK));
    assertThat(register.entity(subject)).isEqualTo(before);
  }

  @Test
  @DisplayName("选定的主体其间已并入另一户：归入并后的那户")
  void an_entity_merged_in_the_meantime_leads_to_the_one_it_became() {
    var byNumber = register.subject(Sent.licence(NAME).code(NUMBER));
    var byCode = register.subject(Sent.licence("某区甲乙建材").code(CODE));
    register.subject(Sent.registration(NAME).code(CODE).number(NUMBER));
    assertThat(register.linkTo(Sent.licence("庚辛餐饮管理中心").code(CODE), byNumber))
        .isEqualTo(new LinkDecision.Linked(byCode, Evidence.CLERK));
  }

  @Test
  @DisplayName("认定为新主体：另建一户")
  void a_new_entity_is_founded() {
    register.subject(Sent.registration(NAME).code(CODE));
    var decision = register.found(Sent.licence(NAME).code(InventedCodes.enterprise(2)));
    assertThat(decision).isInstanceOf(LinkDecision.Founded.class);
    assertThat(register.entity(Register.subjectOf(decision)).code())
        .contains(InventedCodes.enterprise(2));
    assertThat(register.standing()).isEqualTo(2);
  }

  @Test
  @DisplayName("两件同一新代码的都认定为新主体：只建一户")
  void two_answers_about_one_new_code_found_one_entity() {
    register.subject(Sent.registration(NAME).code(CODE));
    var first = register.found(Sent.licence(NAME).code(InventedCodes.enterprise(2)));
    assertThat(register.found(Sent.licence(NAME).code(InventedCodes.enterprise(2))))
        .isEqualTo(new LinkDecision.Linked(Register.subjectOf(first), Evidence.CLERK));
  }

  @Test
  @DisplayName("代码已属另一户而认定为新主体：新户不占别人的代码")
  void a_new_entity_does_not_take_anothers_code() {
    var holder = register.subject(Sent.registration(NAME).code(CODE));
    var decision = register.found(Sent.licence("庚辛餐饮管理中心").code(CODE));
    assertThat(register.entity(Register.subjectOf(decision)).code()).isEmpty();
    assertThat(register.entities.byCode(CODE).orElseThrow().id()).isEqualTo(holder);
  }

  @Test
  @DisplayName("经确认的校验不符代码照样关联")
  void a_confirmed_mismatch_links_like_any_code() {
    var code = InventedCodes.mismatch(5);
    var subject = register.subject(Sent.registration(NAME).code(code).confirmed(code));
    assertThat(register.one(Sent.licence(NAME).code(code).confirmed(code)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.CODE));
  }
}
