package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("一户一码：名册上已有的，先认定是不是这一户")
class OneCodeEachTest {
  private static final DepartmentCode REGISTRAR = OldRegister.REGISTRAR;
  private static final String NUMBER = "371200600000019";
  private static final String WRONG = "91310115MA1H8R7C6D";

  private final OldRegister old = new OldRegister();
  private final Register register = old.register;
  private final CodeConversion conversions = old.conversions;
  private final CodeSegments segments =
      CodeSegments.on(register.database, OldRegister.REGISTRARS, old.clock);

  OneCodeEachTest() {
    segments.enter(REGISTRAR, "91", "370116", "MA3X0001", "MA3X0099", "某文〔2016〕1号", "王办");
  }

  private Conversion get(long id) {
    return conversions.find(id).orElseThrow();
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refusal(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return assertThatThrownBy(work).isInstanceOf(ConversionRefused.class);
  }

  @Test
  @DisplayName("疑似重码→确认重码→赋码：同名同旧号的主体已有代码，拒绝并指明，可改为匹配到它（CNV-012）")
  void a_confirmed_duplicate_is_not_given_a_second_code() {
    var code = InventedCodes.enterprise(1);
    var bearer = register.subject(Sent.registration("某区例甲有限公司").code(code).number(NUMBER));
    old.take(OldRegister.row("某区例甲有限公司", NUMBER, InventedCodes.enterprise(2)));
    long id = old.only(ConversionState.SUSPECTED_DUPLICATE).id();
    conversions.confirmDuplicate(id, "两本执照相同", "王办");

    refusal(() -> segments.assign(id, "王办")).hasMessageContainingAll("CNV-012", "某区例甲有限公司", code);

    assertThat(conversions.candidates(id)).containsExactly(bearer);
    conversions.confirm(id, Optional.of(bearer), "执照相符", "王办");
    assertThat(get(id).code()).contains(code);
    assertThat(get(id).state()).isEqualTo(ConversionState.CODED);
  }

  @Test
  @DisplayName("名单上写的是曾用名：不另赋代码；认定都不是之后才赋")
  void a_former_name_counts_until_a_person_rules_it_out() {
    var code = InventedCodes.enterprise(1);
    var bearer = register.subject(Sent.registration("某区例新有限公司").code(code));
    register
        .sql
        .sql("insert into link.other_name (entity, name, name_key) values (:id, '某区例旧有限公司', :key)")
        .param("id", bearer.value())
        .param("key", org.xinheng.vocabulary.EntityNames.key("某区例旧有限公司"))
        .update();
    old.take(OldRegister.row("某区例旧有限公司", NUMBER, WRONG));
    long id = old.only(ConversionState.WRONG_CODE).id();

    refusal(() -> segments.assign(id, "王办")).hasMessageContainingAll("CNV-012", "某区例新有限公司", code);

    conversions.confirm(id, Optional.empty(), "住所、负责人都不同", "王办");
    assertThat(segments.assign(id, "王办")).isNotEqualTo(code);
  }

  @Test
  @DisplayName("导入之后才登记的同名主体也算：未转换的一户不另赋代码")
  void an_entity_registered_since_the_import_counts() {
    old.take(OldRegister.row("某区例甲有限公司", NUMBER, ""));
    register.subject(Sent.registration("某区例甲有限公司").code(InventedCodes.enterprise(1)));

    refusal(() -> segments.assign(old.only(ConversionState.UNCONVERTED).id(), "王办"))
        .hasMessageContaining("CNV-012");
  }

  @Test
  @DisplayName("一户两个旧号：第二个旧号匹配到同一户，同用一个代码，不算重码")
  void two_old_numbers_of_one_house_share_its_code() {
    var code = InventedCodes.enterprise(1);
    old.take(
        OldRegister.row("某区例甲有限公司", NUMBER, code),
        OldRegister.row("某区例甲有限公司", "370116200001232", code));
    long second = old.only(ConversionState.SUSPECTED_DUPLICATE).id();
    var house = old.only(ConversionState.CODED).entity();

    conversions.confirm(second, house, "换照前后的两个注册号", "王办");

    assertThat(get(second).code()).contains(code);
    assertThat(register.entities.byLegacyCode("370116200001232")).hasSize(1);
  }

  @Test
  @DisplayName("错码：可确认匹配到名册上的那一户；说明凭旧代码与名称认定，不说代码一致")
  void a_wrong_code_leads_to_the_entity_found() {
    var code = InventedCodes.enterprise(1);
    var bearer = register.subject(Sent.registration("某区例甲有限公司").code(code).number(NUMBER));
    old.take(OldRegister.row("某区例甲有限公司", NUMBER, WRONG));
    var row = old.only(ConversionState.WRONG_CODE);
    assertThat(row.method().map(MatchMethod::title)).contains("旧代码与名称一致");

    conversions.confirm(row.id(), Optional.of(bearer), "执照相符", "王办");

    assertThat(get(row.id()).code()).contains(code);
    assertThat(get(row.id()).problems()).isEmpty();
  }

  @Test
  @DisplayName("错码：更正代码须有依据、是另一个代码（CNV-022、-026），更正后重新匹配")
  void a_wrong_code_is_corrected_and_matched_again() {
    var code = InventedCodes.enterprise(1);
    old.take(OldRegister.row("某区例甲有限公司", NUMBER, WRONG));
    long id = old.only(ConversionState.WRONG_CODE).id();

    refusal(() -> conversions.correct(id, code, " ", "王办")).hasMessageContaining("CNV-022");
    refusal(() -> conversions.correct(id, WRONG, "执照", "王办")).hasMessageContaining("CNV-026");
    refusal(() -> conversions.correct(id, "91", "执照", "王办")).hasMessageContaining("CNV-026");
    conversions.correct(id, code, "见执照", "王办");

    assertThat(get(id).state()).isEqualTo(ConversionState.CODED);
    assertThat(get(id).row().claimedCode()).isEqualTo(code);
    assertThat(conversions.steps(id).getLast().what()).contains(WRONG, code, "见执照");
    refusal(() -> conversions.correct(id, InventedCodes.enterprise(2), "见执照", "王办"))
        .hasMessageContaining("CNV-020");
  }

  @Test
  @DisplayName("重报改好的行：更新存疑的那一户；原样重报的、已赋码的才算重复")
  void a_mended_row_updates_the_open_one() {
    var code = InventedCodes.enterprise(1);
    old.take(OldRegister.row("某区例甲有限公司", NUMBER, WRONG));
    long id = old.only(ConversionState.WRONG_CODE).id();

    old.take(OldRegister.row("某区例甲有限公司", NUMBER, WRONG));
    assertThat(conversions.batches(OldRegister.ALL, 1).getFirst().repeated()).isEqualTo(1);
    old.take(OldRegister.row("某区例甲有限公司", NUMBER, code));

    assertThat(get(id).state()).isEqualTo(ConversionState.CODED);
    assertThat(get(id).code()).contains(code);
    assertThat(conversions.batches(OldRegister.ALL, 1).getFirst().taken()).isEqualTo(1);
    old.take(OldRegister.row("某区例甲有限公司", NUMBER, InventedCodes.enterprise(2)));
    assertThat(get(id).code()).contains(code);
  }

  @Test
  @DisplayName("错码可能是登记机关所赋：记为官方校验不符，凭登记机关的依据确认")
  void a_wrong_code_may_be_the_registrars_own() {
    old.take(OldRegister.row("某区例甲有限公司", NUMBER, WRONG));
    long id = old.only(ConversionState.WRONG_CODE).id();

    conversions.mark(id, ConversionProblem.OFFICIAL_MISMATCH, "执照上确为此码", "王办");
    assertThat(get(id).state()).isEqualTo(ConversionState.OFFICIAL_MISMATCH);
    refusal(() -> conversions.confirmOfficial(id, "", "王办")).hasMessageContaining("CNV-022");
    conversions.confirmOfficial(id, "登记机关复函", "王办");

    assertThat(get(id).code()).contains(WRONG);
    assertThat(get(id).state()).isEqualTo(ConversionState.CODED);
  }
}
