package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.link.MarketEntity.OtherName;
import org.xinheng.vocabulary.LegacyCode;

class LinkByCodeTest {
  private static final String NAME = "某区甲乙建材有限公司";
  private static final String CODE = InventedCodes.enterprise(1);
  private static final String NUMBER = InventedCodes.registrationNumber(1);

  private final Register register = new Register();

  @Test
  @DisplayName("登记建立主体，此后同一代码的记录都归它")
  void a_registration_founds_and_later_records_link_by_code() {
    var founded = register.one(Sent.registration(NAME).code(CODE));
    var subject = Register.subjectOf(founded);
    assertThat(founded).isEqualTo(new LinkDecision.Founded(subject, false));
    assertThat(register.one(Sent.licence(NAME).code(CODE)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.CODE));
    assertThat(register.one(Sent.registration(NAME).code(CODE)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.CODE));
    assertThat(register.entity(subject).standing()).isEqualTo(Standing.REGISTERED);
  }

  @Test
  @DisplayName("同一批中先后提到同一新主体的，是同一户")
  void two_rows_of_one_chunk_name_the_same_new_entity() {
    var decisions =
        register.link(
            Sent.licence(NAME).code(CODE),
            Sent.registration(NAME).code(CODE).number(NUMBER),
            Sent.licence("某区甲乙建材有限公司").code(CODE.toLowerCase(java.util.Locale.ROOT)));
    var subject = Register.subjectOf(decisions.getFirst());
    assertThat(decisions).extracting(Register::subjectOf).containsOnly(subject);
    assertThat(register.standing()).isEqualTo(1);
    assertThat(register.entity(subject).standing()).isEqualTo(Standing.REGISTERED);
  }

  @Test
  @DisplayName("许可先到：建立临时主体；登记后到：同一户转正，资料以登记为准")
  void a_provisional_entity_is_registered_when_the_registration_arrives() {
    var founded = register.one(Sent.licence("某区甲乙建材公司").code(CODE));
    var subject = Register.subjectOf(founded);
    assertThat(founded).isEqualTo(new LinkDecision.Founded(subject, true));
    assertThat(register.entity(subject).standing()).isEqualTo(Standing.PROVISIONAL);

    assertThat(register.one(Sent.registration(NAME).code(CODE)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.CODE));
    assertThat(register.entity(subject).standing()).isEqualTo(Standing.REGISTERED);
    assertThat(register.entity(subject).name()).isEqualTo(NAME);
  }

  @Test
  @DisplayName("登记改了名：同一代码仍是同一户，旧名成为曾用名，止于核准日期")
  void a_registration_under_another_name_is_a_change_of_name() {
    var subject = register.subject(Sent.registration(NAME).code(CODE));
    register.subject(
        Sent.registration("某区丙丁科技有限公司")
            .code(CODE)
            .with(Role.ESTABLISHED_ON, "2019-05-06")
            .with(Role.APPROVED_ON, "2021-01-04"));
    var entity = register.entity(subject);
    assertThat(entity.name()).isEqualTo("某区丙丁科技有限公司");
    assertThat(entity.otherNames())
        .containsExactly(new OtherName(NAME, Optional.of(LocalDate.of(2021, 1, 4))));
    assertThat(register.one(Sent.licence(NAME).code(CODE)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.CODE));
  }

  @Test
  @DisplayName("同一批登记里一个代码两户：名称和负责人都不同的，后一行转人工；只是更名或只换负责人的照收")
  void one_code_of_two_rows_that_name_different_entities_goes_to_a_person() {
    var first = Sent.registration("某区评审同名有限公司").code(CODE).with(Role.REPRESENTATIVE, "赵一");
    var decisions =
        register.link(
            first,
            Sent.registration("某区评审重码有限公司").code(CODE).with(Role.REPRESENTATIVE, "郑八"),
            Sent.registration("某区评审重码有限公司").code(CODE).with(Role.REPRESENTATIVE, "赵一"),
            Sent.registration("某区评审重码有限公司").code(CODE).with(Role.REPRESENTATIVE, "钱二"));
    assertThat(decisions.get(1))
        .isInstanceOfSatisfying(
            LinkDecision.Doubtful.class,
            doubtful -> {
              assertThat(doubtful.why()).contains("同一文件", "“某区评审同名有限公司”", "填错了代码");
              assertThat(doubtful.candidates())
                  .extracting(Candidate::subject)
                  .containsExactly(Register.subjectOf(decisions.getFirst()));
            });
    assertThat(decisions.subList(2, 4))
        .extracting(Register::subjectOf)
        .containsOnly(Register.subjectOf(decisions.getFirst()));
  }

  @Test
  @DisplayName("登记的名称、负责人、住所与代码原来的主体都不同：可能填错代码，转人工；有一样相同就是变更")
  void a_registration_with_nothing_in_common_goes_to_a_person() {
    var subject =
        register.subject(
            Sent.registration(NAME)
                .code(CODE)
                .with(Role.REPRESENTATIVE, "赵甲")
                .with(Role.ADDRESS, "某区凤城街道一路1号"));
    var other = Sent.registration("某区丙丁科技有限公司").code(CODE).with(Role.REPRESENTATIVE, "钱乙");
    assertThat(register.one(other.with(Role.ADDRESS, "某市高新区创业大厦九层902")))
        .isInstanceOfSatisfying(
            LinkDecision.Doubtful.class,
            doubtful -> assertThat(doubtful.why()).contains("名称、负责人、住所都不同"));
    assertThat(register.entity(subject).name()).isEqualTo(NAME);
    assertThat(register.one(other.with(Role.ADDRESS, "某区凤城街道一路1号")))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.CODE));
  }

  @Test
  @DisplayName("许可的代码属于另一名称的主体：不归，转人工，列出候选和依据")
  void a_code_of_another_name_goes_to_a_person() {
    var subject = register.subject(Sent.registration(NAME).code(CODE));
    var decision = register.one(Sent.licence("庚辛餐饮管理中心").code(CODE));
    assertThat(decision)
        .isInstanceOfSatisfying(
            LinkDecision.Doubtful.class,
            doubtful -> {
              assertThat(doubtful.why()).contains("代码与名称不符").contains(NAME);
              var candidate = doubtful.candidates().getFirst();
              assertThat(candidate.subject()).isEqualTo(subject);
              assertThat(candidate.evidence()).contains("统一社会信用代码一致");
            });
  }

  @Test
  @DisplayName("代码不在名册上而同名主体另有代码：不建不归，转人工")
  void an_unknown_code_under_a_known_name_goes_to_a_person() {
    register.subject(Sent.registration(NAME).code(CODE));
    var decision = register.one(Sent.licence(NAME).code(InventedCodes.enterprise(2)));
    assertThat(decision)
        .isInstanceOfSatisfying(
            LinkDecision.Doubtful.class,
            doubtful -> {
              assertThat(doubtful.candidates()).hasSize(1);
              assertThat(doubtful.candidates().getFirst().evidence()).contains("名称一致");
            });
    assertThat(register.standing()).isEqualTo(1);
  }

  @Test
  @DisplayName("旧注册号唯一对应且名称相近：归它；登记带来新代码，主体从此有代码")
  void a_legacy_number_links_and_a_registration_brings_the_second_code() {
    var subject = register.subject(Sent.registration(NAME).number(NUMBER));
    assertThat(register.one(Sent.licence(NAME).code(NUMBER)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.LEGACY_CODE));
    assertThat(register.one(Sent.registration(NAME).code(CODE).number(NUMBER)))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.LEGACY_CODE));
    var entity = register.entity(subject);
    assertThat(entity.code()).contains(CODE);
    assertThat(entity.legacyCodes())
        .singleElement()
        .satisfies(known -> {
          assertThat(known.code())
              .isEqualTo(new LegacyCode(LegacyCode.Kind.REGISTRATION_NUMBER, NUMBER));
          assertThat(known.seenFrom()).isEqualTo(LocalDate.of(2020, 3, 2));
        });
  }

  @Test
  @DisplayName("旧注册号会重新发放：号同而名称毫不相干的，不归，转人工")
  void a_number_given_out_again_goes_to_a_person() {
    register.subject(Sent.registration(NAME).number(NUMBER));
    assertThat(register.one(Sent.registration("庚辛餐饮管理中心").number(NUMBER)))
        .isInstanceOf(LinkDecision.Doubtful.class);
    assertThat(register.one(Sent.registration("庚辛餐饮管理中心").code(CODE).number(NUMBER)))
        .isInstanceOf(LinkDecision.Doubtful.class);
    assertThat(register.one(Sent.licence("庚辛餐饮管理中心").code(NUMBER)))
        .isInstanceOf(LinkDecision.Doubtful.class);
  }

  @Test
  @DisplayName("两户共用一个无从校验的旧号，名称只是相近：不归，转人工；名称一致的照归")
  void an_uncheckable_number_does_not_join_names_that_are_merely_like() {
    var number = "企合甲乙分字第0010";
    var subject = register.subject(Sent.registration("某市甲乙食品有限公司某市分公司").number(number));
    assertThat(register.one(Sent.registration("某市丙丁生物有限公司某市销售部").number(number)))
        .isInstanceOf(LinkDecision.Doubtful.class);
    assertThat(register.one(Sent.registration("某市丙丁生物有限公司某市销售部").code(CODE).number(number)))
        .isInstanceOf(LinkDecision.Doubtful.class);
    assertThat(register.subject(Sent.licence("某市甲乙食品有限公司某市分公司").code(number))).isEqualTo(subject);
  }

  @Test
  @DisplayName("组织机构代码与统一代码第 9 至 17 位一致：归它")
  void an_organisation_code_links_by_the_unified_codes_middle() {
    var subject = register.subject(Sent.registration(NAME).code(CODE));
    assertThat(register.one(Sent.licence(NAME).code(InventedCodes.organisation(1))))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.ORGANISATION_CODE));
  }

  @Test
  @DisplayName("代码和旧号各建了临时主体，登记证明是一户：并入，旧号从此归一")
  void two_provisional_entities_become_one_when_the_registration_shows_it() {
    var byNumber = register.subject(Sent.licence(NAME).code(NUMBER));
    var byCode = register.subject(Sent.licence("某区甲乙建材").code(CODE));
    assertThat(byCode).isNotEqualTo(byNumber);

    assertThat(register.subject(Sent.registration(NAME).code(CODE).number(NUMBER)))
        .isEqualTo(byCode);
    assertThat(register.entity(byNumber).standing()).isEqualTo(Standing.MERGED);
    assertThat(register.entity(byNumber).mergedInto()).contains(byCode);
    assertThat(register.standing()).isEqualTo(1);
    assertThat(register.one(Sent.licence(NAME).code(NUMBER)))
        .isEqualTo(new LinkDecision.Linked(byCode, Evidence.LEGACY_CODE));
  }

  @Test
  @DisplayName("并入发生在同一批里也成立")
  void a_merger_within_one_chunk_holds() {
    var decisions =
        register.link(
            Sent.licence(NAME).code(NUMBER),
            Sent.licence("某区甲乙建材").code(CODE),
            Sent.registration(NAME).code(CODE).number(NUMBER),
            Sent.licence(NAME).code(NUMBER));
    var byNumber = Register.subjectOf(decisions.getFirst());
    var byCode = Register.subjectOf(decisions.get(1));
    assertThat(Register.subjectOf(decisions.getLast())).isEqualTo(byCode);
    assertThat(register.entity(byNumber).mergedInto()).contains(byCode);
  }

  @Test
  @DisplayName("自然人按证件号码归一，号码和姓名都不入名册")
  void a_natural_person_is_met_again_by_number_and_never_stored_in_clear() {
    var subject = register.subject(Sent.personsLicence());
    assertThat(register.one(Sent.personsLicence().with(Role.SUBJECT_NAME, "赵 甲")))
        .isEqualTo(new LinkDecision.Linked(subject, Evidence.PERSON_NUMBER));
    assertThat(register.standing()).isZero();
    assertThat(
            register
                .sql
                .sql("select e::text from link.market_entity e")
                .query(String.class)
                .single())
        .doesNotContain("11010519491231002X")
        .doesNotContain("赵");
  }
}
