package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;

@DisplayName("存量名单：谁能导入，什么收、什么退")
class OldListsTest {
  private static final Optional<DepartmentCode> ALL = OldRegister.ALL;
  private static final DepartmentCode OTHER = new DepartmentCode("fgj");

  private final OldRegister old = new OldRegister();
  private final Register register = old.register;
  private final CodeConversion conversions = old.conversions;
  private final CodeSegments segments =
      CodeSegments.on(register.database, OldRegister.REGISTRARS, old.clock);

  private static OldRegistration with(String category, LegacyCode.Kind kind, String number) {
    var row = OldRegister.row("某区例类别" + number, number, "");
    return new OldRegistration(
        row.name(),
        category,
        new LegacyCode(kind, number),
        "",
        row.representative(),
        row.address(),
        row.town(),
        row.registeredOn(),
        Optional.empty(),
        "",
        Optional.empty());
  }

  private static String failing(int number) {
    var right = InventedCodes.registrationNumber(number);
    return right.substring(0, 14) + (char) ('0' + (right.charAt(14) - '0' + 1) % 10);
  }

  @Test
  @DisplayName("一成乱行：来文＝匹配或待赋码＋待人核对＋退回＋重复，一行不少；错码照收")
  void a_list_with_a_tenth_of_rubbish_adds_up() {
    var rows = new ArrayList<OldRegistration>();
    for (int i = 0; i < 90; i++) {
      rows.add(OldRegister.row("某区例合格" + i + "有限公司", InventedCodes.registrationNumber(i), ""));
    }
    rows.add(OldRegister.row("某区例错码一有限公司", failing(101), ""));
    rows.add(OldRegister.row("某区例错码二有限公司", failing(102), ""));
    rows.add(
        with("97", LegacyCode.Kind.REGISTRATION_NUMBER, InventedCodes.registrationNumber(103)));
    rows.add(with("51", LegacyCode.Kind.SOCIAL_ORGANISATION_CERTIFICATE, "社证字第0001号"));
    rows.add(with("91", LegacyCode.Kind.ORGANISATION_CODE, InventedCodes.registrationNumber(104)));
    rows.add(with("91", LegacyCode.Kind.REGISTRATION_NUMBER, "37120060000001"));
    rows.add(
        OldRegister.ended(
            "某区例未来有限公司", InventedCodes.registrationNumber(105), LocalDate.of(2031, 1, 1)));
    rows.add(rows.get(0));
    rows.add(rows.get(1));
    rows.add(with("92", LegacyCode.Kind.REGISTRATION_NUMBER, "3712022801234"));
    old.take(rows.toArray(OldRegistration[]::new));

    var batch = conversions.batches(ALL, 1).getFirst();
    assertThat(batch.taken()).isEqualTo(93);
    assertThat(batch.toPerson()).isEqualTo(2);
    assertThat(batch.returned()).isEqualTo(5);
    assertThat(batch.repeated()).isEqualTo(2);
    assertThat(batch.taken() + batch.returned() + batch.repeated()).isEqualTo(rows.size());
    assertThat(conversions.returned(batch.id()))
        .hasSize(7)
        .allSatisfy(row -> assertThat(row.cells()).hasSize(12));
    assertThat(conversions.tallies(ALL).stream().mapToLong(CodeConversion.Tally::count).sum())
        .isEqualTo(93);
    assertThat(conversions.list(ALL, ConversionState.WRONG_CODE, 0, 9))
        .hasSize(2)
        .allSatisfy(one -> {
          assertThat(one.legacyCheck()).isEqualTo(LegacyCode.Check.FAILED);
          assertThat(one.problems()).contains(ConversionProblem.WRONG_CODE);
        });
    assertThat(conversions.checked(ALL))
        .containsExactly(new CodeConversion.Checked(OldRegister.REGISTRAR, 90, 2, 1));
    assertThat(
            register
                .sql
                .sql("select legacy_check from link.conversion where legacy_code = '3712022801234'")
                .query(String.class)
                .single())
        .isEqualTo("n/a");
  }

  @Test
  @DisplayName("旧代码校验不符：名册上有同号同名的一户，也不自动认定，由人核对")
  void a_number_that_fails_its_check_proves_nothing() {
    var number = failing(7);
    register.subject(Sent.registration("某区例错号商行").code(InventedCodes.enterprise(3)));
    register
        .sql
        .sql(
            "insert into link.legacy_code (kind, code, entity, seen_from) select 'REGISTRATION_NUMBER', :code, id, date '2010-01-01' from link.market_entity where name = '某区例错号商行'")
        .param("code", number)
        .update();
    old.take(OldRegister.row("某区例错号商行", number, ""));
    var found = old.only(ConversionState.UNMATCHED);
    assertThat(found.candidates()).hasSize(1);
    assertThat(found.method()).isEmpty();
    assertThat(found.problems()).contains(ConversionProblem.WRONG_CODE);
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ConversionRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  @DisplayName("不是登记机关：名单、码段、赋码都不予办理；是登记机关的也只办自己的类别")
  void only_the_registrar_of_the_category_acts() {
    var rows =
        List.<CodeConversion.Listed>of(
            new CodeConversion.Taken(2, OldRegister.row("某区例甲有限公司", "371200600000019", "")));
    refused("CNV-004", () -> conversions.take(OTHER, "名单.csv", "李办", rows.iterator()));
    assertThat(conversions.batches(ALL, 9)).isEmpty();
    refused(
        "CNV-004", () -> segments.enter(OTHER, "91", "370116", "MA3X0001", "MA3X0009", "某文", "李办"));
    refused(
        "CNV-005",
        () ->
            segments.enter(
                OldRegister.REGISTRAR, "97", "370116", "MA3X0001", "MA3X0009", "某文", "李办"));
    conversions.take(OldRegister.REGISTRAR, "名单.csv", "王办", rows.iterator());
    long id = old.only(ConversionState.UNCONVERTED).id();
    var elsewhere =
        CodeSegments.on(register.database, OldRegister.registrars(OTHER, "91"), old.clock);
    refused("CNV-004", () -> elsewhere.assign(id, "李办"));
    var otherKind =
        CodeSegments.on(
            register.database, OldRegister.registrars(OldRegister.REGISTRAR, "92"), old.clock);
    refused("CNV-005", () -> otherKind.assign(id, "李办"));
  }

  @Test
  @DisplayName("带字母的码段：逐号赋出，不空号，用完即拒")
  void a_segment_of_letters_is_given_out_without_gaps() {
    segments.enter(OldRegister.REGISTRAR, "91", "370116", "MA3X00AX", "MA3X00B0", "某文", "王办");
    assertThat(segments.of(ALL).getFirst().left()).isEqualTo(3);
    old.take(
        OldRegister.row("某区例甲有限公司", InventedCodes.registrationNumber(1), ""),
        OldRegister.row("某区例乙有限公司", InventedCodes.registrationNumber(2), ""),
        OldRegister.row("某区例丙有限公司", InventedCodes.registrationNumber(3), ""),
        OldRegister.row("某区例丁有限公司", InventedCodes.registrationNumber(4), ""));
    var waiting = conversions.list(ALL, ConversionState.UNCONVERTED, 0, 9);
    assertThat(waiting.subList(0, 3))
        .extracting(one -> segments.assign(one.id(), "王办").substring(8, 16))
        .containsExactly("MA3X00AX", "MA3X00AY", "MA3X00B0");
    refused("CNV-010", () -> segments.assign(waiting.get(3).id(), "王办"));
    refused(
        "CNV-002",
        () ->
            segments.enter(
                OldRegister.REGISTRAR, "92", "370116", "MA3X00B0", "MA3X00B0", "某文", "王办"));
  }
}
