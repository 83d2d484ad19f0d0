package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.collect.Role;

/** 名称: a row whose number the register does not know, under a name that it does. */
class LinkByNameTest {
  private static final String NAME = "某区甲乙（集团）建材有限公司";
  private static final String CODE = InventedCodes.enterprise(1);
  private static final String UNKNOWN = InventedCodes.registrationNumber(900);

  private final Register register = new Register();

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "某区甲乙（集团）建材有限公司",
        "某区甲乙(集团)建材有限公司",
        "某区甲乙〔集团〕建材有限公司",
        "某区 甲乙（集团） 建材有限公司",
        "某区甲乙（集团）建材有限公司。",
        "某区甲乙（集团）建材有限公司（微型企业）"
      })
  @DisplayName("名称完全一致且唯一：归它，不论括号、空格、尾注")
  void an_exact_name_that_one_bears_links(String written) {
    var subject = register.subject(Sent.registration(NAME).code(CODE));
    assertThat(register.one(Sent.licence(written).code(UNKNOWN)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.NAME));
  }

  @Test
  @DisplayName("全角字母数字与半角同名")
  void full_width_letters_and_digits_are_the_same_name() {
    var subject = register.subject(Sent.registration("某区3M甲乙2号贸易行").code(CODE));
    assertThat(register.one(Sent.licence("某区３Ｍ甲乙２号贸易行").code(UNKNOWN)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.NAME));
  }

  @Test
  @DisplayName("曾用名完全一致且唯一：归它，依据写明曾用名")
  void a_former_name_that_one_bore_links() {
    var subject =
        register.subject(
            Sent.registration(NAME).code(CODE).with(Role.FORMER_NAME, "某县丙丁物资公司;某县戊己供应站"));
    assertThat(register.one(Sent.licence("某县戊己供应站").code(UNKNOWN)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.FORMER_NAME));
    assertThat(register.one(Sent.licence("某区庚辛商行（原某县丙丁物资公司）").code(CODE)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.CODE));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"山东省济南市莱芜区甲乙建材有限公司", "山东济南市莱芜区甲乙建材有限公司", "济南市莱芜区甲乙建材有限公司"})
  @DisplayName("名称前多写了省、市：与只写区名的唯一一户是一名")
  void province_and_city_in_front_make_no_other_name(String written) {
    var subject = register.subject(Sent.registration("莱芜区甲乙建材有限公司").code(CODE));
    assertThat(register.one(Sent.licence(written).code(UNKNOWN)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.NAME));
  }

  @Test
  @DisplayName("区名不同或没有区名的，不是一名")
  void another_district_makes_another_name() {
    register.subject(Sent.registration("莱芜区甲乙建材有限公司").code(CODE));
    assertThat(register.one(Sent.licence("济南市钢城区甲乙建材有限公司").code(UNKNOWN)))
        .isInstanceOf(LinkDecision.Founded.class);
    assertThat(register.one(Sent.licence("甲乙建材有限公司").code(InventedCodes.registrationNumber(901))))
        .isInstanceOf(LinkDecision.Founded.class);
  }

  @Test
  @DisplayName("名称少写了名册上的省、市：不建不归，转人工并列出这一户")
  void a_name_without_the_registers_city_goes_to_a_person() {
    var subject = register.subject(Sent.registration("济南市莱芜区甲乙建材有限公司").code(CODE));
    register.similar(subject);
    assertThat(register.one(Sent.licence("莱芜区甲乙建材有限公司").code(UNKNOWN)))
        .isInstanceOfSatisfying(
            LinkDecision.Doubtful.class,
            doubtful ->
                assertThat(doubtful.candidates())
                    .extracting(Candidate::subject)
                    .containsExactly(subject));
  }

  @Test
  @DisplayName("两户同名：只凭名称绝不归，转人工，两户都是候选")
  void a_name_that_two_bear_never_links() {
    var one = register.subject(Sent.registration(NAME).code(CODE));
    var two = register.subject(Sent.registration(NAME).code(InventedCodes.enterprise(2)));
    assertThat(two).isNotEqualTo(one);
    assertThat(register.one(Sent.licence(NAME).code(UNKNOWN)))
        .isInstanceOfSatisfying(
            LinkDecision.Doubtful.class,
            doubtful -> {
              assertThat(doubtful.why()).contains("2 户同名");
              assertThat(doubtful.candidates())
                  .extracting(Candidate::subject)
                  .containsExactlyInAnyOrder(one, two);
            });
  }

  @Test
  @DisplayName("一户的现名是另一户的曾用名，也算两户同名")
  void a_name_that_one_bears_and_another_bore_never_links() {
    register.subject(Sent.registration(NAME).code(CODE));
    register.subject(
        Sent.registration("某区庚辛商贸有限公司")
            .code(InventedCodes.enterprise(2))
            .with(Role.FORMER_NAME, NAME));
    assertThat(register.one(Sent.licence(NAME).code(UNKNOWN)))
        .isInstanceOf(LinkDecision.Doubtful.class);
  }

  @Test
  @DisplayName("同名而注册号不同：登记另建一户，许可转人工")
  void a_name_under_another_number_is_not_joined() {
    var one = register.subject(Sent.registration(NAME).number(InventedCodes.registrationNumber(1)));
    assertThat(register.one(Sent.licence(NAME).code(UNKNOWN)))
        .isInstanceOf(LinkDecision.Doubtful.class);
    var two = register.subject(Sent.registration(NAME).number(InventedCodes.registrationNumber(2)));
    assertThat(two).isNotEqualTo(one);
    assertThat(
            register.subject(
                Sent.registration(NAME).code(CODE).number(InventedCodes.registrationNumber(3))))
        .isNotIn(one, two);
  }

  @Test
  @DisplayName("唯一同名的无代码老户，登记带着代码来：就是它")
  void a_registration_with_a_code_finds_the_only_uncoded_bearer_of_its_name() {
    var one = register.subject(Sent.registration(NAME).number(InventedCodes.registrationNumber(1)));
    assertThat(register.one(Sent.registration(NAME).code(CODE)))
        .isEqualTo(new LinkDecision.Linked(one, Evidence.NAME));
    assertThat(register.entity(one).code()).contains(CODE);
  }

  @Test
  @DisplayName("无代码老户之外还有同名的：登记带着代码来也不凭名称归，转人工")
  void an_uncoded_bearer_among_several_is_not_taken_by_name() {
    register.subject(Sent.registration(NAME).number(InventedCodes.registrationNumber(1)));
    register.subject(
        Sent.registration(NAME)
            .code(InventedCodes.enterprise(2))
            .number(InventedCodes.registrationNumber(2)));
    assertThat(register.one(Sent.registration(NAME).code(CODE)))
        .isInstanceOf(LinkDecision.Doubtful.class);
    assertThat(register.one(Sent.licence(NAME).code(CODE)))
        .isInstanceOf(LinkDecision.Doubtful.class);
    assertThat(register.standing()).isEqualTo(2);
  }

  @Test
  @DisplayName("各有代码的同名登记各是一户")
  void registrations_of_one_name_with_codes_of_their_own_stay_apart() {
    var decisions =
        register.link(
            Sent.registration(NAME).code(CODE),
            Sent.registration(NAME).code(InventedCodes.enterprise(2)),
            Sent.registration(NAME).code(InventedCodes.enterprise(3)));
    assertThat(decisions).extracting(Register::subjectOf).doesNotHaveDuplicates();
    assertThat(register.entities.byName("某区甲乙(集团)建材有限公司")).hasSize(3);
  }

  @Test
  @DisplayName("候选写明代码差几位、法定代表人和住所是否一致，按分值排列")
  void candidates_tell_what_agrees_and_what_differs() {
    var typed = InventedCodes.enterprise(10);
    var right =
        register.subject(
            Sent.registration(NAME)
                .code(CODE)
                .with(Role.REPRESENTATIVE, "赵甲")
                .with(Role.ADDRESS, "某区某某大街1号"));
    var wrong =
        register.subject(
            Sent.registration("某区甲丙（集团）建材有限公司")
                .code(InventedCodes.enterprise(2))
                .with(Role.REPRESENTATIVE, "钱乙"));
    register.similar(right, wrong);
    var decision = (LinkDecision.Doubtful) register.one(Sent.licence(NAME).code(typed));
    assertThat(decision.candidates()).extracting(Candidate::subject).containsExactly(right, wrong);
    assertThat(decision.candidates().getFirst().evidence())
        .contains("名称一致", "法定代表人一致")
        .anyMatch(words -> words.startsWith("统一社会信用代码有"));
    assertThat(decision.candidates().getLast().evidence()).contains("法定代表人不同");
    assertThat(decision.candidates().getFirst().score())
        .isGreaterThan(decision.candidates().getLast().score());
  }

  @Test
  @DisplayName("差一个字的兄弟公司不归")
  void sibling_companies_that_differ_by_one_character_stay_apart() {
    register.subject(Sent.registration("某区第三综合商店").code(CODE));
    var decision = register.one(Sent.licence("某区第五综合商店").code(InventedCodes.enterprise(2)));
    assertThat(decision).isInstanceOf(LinkDecision.Founded.class);
    assertThat(register.standing()).isEqualTo(2);
  }
}
