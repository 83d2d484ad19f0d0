package org.xinheng.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Role;
import org.xinheng.collect.Row;
import org.xinheng.collect.RowProblem;
import org.xinheng.verify.Verdict.Doubt;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.WorkCalendar;

class VerifierTest {

  @Test
  @DisplayName("填写无误的许可、处罚、登记都通过，没有任何提示")
  void rows_without_fault_pass_without_a_word() {
    assertThat(Submitted.penalty().record().warnings()).isEmpty();
    assertThat(Submitted.personsPenalty().record().warnings()).isEmpty();
    assertThat(Submitted.licence().record().warnings()).isEmpty();
    assertThat(Submitted.registration().record().warnings()).isEmpty();
  }

  @Test
  @DisplayName("通过的记录说清主体、决定日期和来文原样")
  void a_record_names_its_subject_its_day_and_the_cells_as_sent() {
    var record = Submitted.penalty().with("CF_JDRQ", "2026年5月6日").record();
    assertThat(record.subject().kind()).isEqualTo(SubjectKind.LEGAL_PERSON);
    assertThat(record.subject().linkingCode()).contains(InventedCodes.enterprise(7));
    assertThat(record.decidedOn()).isEqualTo(LocalDate.of(2026, 5, 6));
    assertThat(record.at(Role.DECIDED_ON)).isEqualTo("2026-05-06");
    assertThat(record.original()).contains("2026年5月6日");
    assertThat(new String(record.json(), UTF_8))
        .contains("\"CF_JDRQ\":\"2026-05-06\"")
        .doesNotContain("CF_XDR_GSZC");
  }

  @Test
  @DisplayName("内容散列：各值按次序，前置两字节长度，SHA-256 前 16 字节；自然键同法")
  void hashes_are_what_they_have_always_been() throws Exception {
    var record = Submitted.penalty().with("CF_SY", "检查时“𠮷”未设置\\标志\"。").record();
    var said = new ByteArrayOutputStream();
    for (int i = 0; i < record.item().fields().size(); i++) {
      var bytes = record.at(i).getBytes(UTF_8);
      said.write(bytes.length >> 8);
      said.write(bytes.length);
      said.write(bytes);
    }
    var digest = MessageDigest.getInstance("SHA-256").digest(said.toByteArray());
    assertThat(record.content()).isEqualTo(Arrays.copyOf(digest, 16));
    assertThat(new String(record.json(), UTF_8)).contains("\"CF_SY\":\"检查时“𠮷”未设置\\\\标志\\\"。\"");
  }

  @Test
  @DisplayName("一行有几处错，一次退回说全")
  void all_faults_of_a_row_are_told_at_once() {
    var row =
        Submitted.penalty().without("CF_WSH").with("CF_NR_FK", "两千").with("CF_JDRQ", "2026-13-01");
    assertThat(row.isReturned()).isTrue();
    assertThat(row.errors()).containsExactlyInAnyOrder("DQ-102", "DQ-106", "DQ-104");
    assertThat(row.findings()).allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
  }

  @Test
  @DisplayName("读文件时已判定整行有误的，不再逐项校验，原因照转")
  void a_row_broken_as_a_whole_goes_back_with_the_readers_reason() {
    var item = Catalogue.bundled().item(new ItemCode("penalty"));
    var problem = new RowProblem("COL-201", -1, "", "", "有 31 格，表头为 30 列", "请核对分隔符");
    var row = new Row(9, 8, new String[item.fields().size()], new String[] {"甲", "乙"}, problem);
    var verdict = Verifier.of(item).judge(row, circumstances());
    assertThat(verdict).isInstanceOf(Verdict.Returned.class);
    var returned = ((Verdict.Returned) verdict).row();
    assertThat(returned.findings()).singleElement().extracting("rule").isEqualTo("COL-201");
    assertThat(returned.original()).containsExactly("甲", "乙");
  }

  @Test
  @DisplayName("目录未规定由本部门提供的事项，逐行退回（DQ-212）")
  void a_department_furnishes_only_what_the_catalogue_asks_of_it() {
    assertThat(Submitted.penalty().bySenderOf("licence").errors()).containsExactly("DQ-212");
    assertThat(Submitted.licence().bySenderOf("licence").errors()).isEmpty();
  }

  @Test
  @DisplayName("代码只有校验位不符：不退、不收，转人工核对")
  void a_code_that_fails_only_its_check_goes_to_a_person() {
    var code = InventedCodes.mismatch(9);
    var verdict = Submitted.penalty().with("CF_XDR_SHXYM", code).judged();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Doubtful.class,
            doubtful -> {
              assertThat(doubtful.doubt()).isEqualTo(Doubt.OFFICIAL_MISMATCH);
              assertThat(doubtful.findings()).extracting("rule").containsExactly("DQ-101");
              assertThat(doubtful.record().subject().linkingCode()).isEmpty();
              assertThat(doubtful.record().at(Role.SUBJECT_CODE)).isEqualTo(code);
            });
  }

  @Test
  @DisplayName("经人工确认为登记机关所赋的代码，再来即通过，并以之关联")
  void a_confirmed_mismatch_passes_and_links() {
    var code = InventedCodes.mismatch(9);
    var record = Submitted.penalty().with("CF_XDR_SHXYM", code).confirmed(code).record();
    assertThat(record.subject().linkingCode()).contains(code);
    assertThat(record.subject().code()).isEmpty();
    assertThat(record.warnings()).isEmpty();
  }

  @Test
  @DisplayName("校验位不符而又有别的错的行，照退，不占人工")
  void a_mismatch_with_another_error_goes_back() {
    assertThat(
            Submitted.penalty()
                .with("CF_XDR_SHXYM", InventedCodes.mismatch(9))
                .without("CF_WSH")
                .isReturned())
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"无", "N/A", "\\N", "null", "暂无", "-", "/", "不详"})
  @DisplayName("表示没有的字样就是没有")
  void words_for_nothing_are_nothing(String word) {
    assertThat(Submitted.penalty().with("BZ", word).record().at(Role.REMARK)).isEmpty();
    assertThat(Submitted.penalty().with("CF_WSH", word).errors()).containsExactly("DQ-102");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "91, LEGAL_PERSON",
    "92, INDIVIDUAL_BUSINESS",
  })
  @DisplayName("未填主体类别的，由统一社会信用代码认定")
  void the_kind_of_subject_follows_from_the_code(String head, SubjectKind kind) {
    var code = head.equals("91") ? InventedCodes.enterprise(3) : InventedCodes.individual(3);
    var record = Submitted.registration().with("ZT_TYSHXYDM", code).record();
    assertThat(record.subject().kind()).isEqualTo(kind);
  }

  @Test
  @DisplayName("只有注册号的老户，由类型或注册号第七位认定为个体工商户，以免经营者姓名公开")
  void an_individual_business_without_a_unified_code_is_told_by_type_or_number() {
    assertThat(oldBusiness().with("ZT_LX", "个体工商户").record().subject().kind())
        .isEqualTo(SubjectKind.INDIVIDUAL_BUSINESS);
    assertThat(
            oldBusiness()
                .with("ZT_LX", "")
                .with("ZT_ZCH", InventedCodes.individualNumber(5))
                .record()
                .subject()
                .kind())
        .isEqualTo(SubjectKind.INDIVIDUAL_BUSINESS);
    assertThat(oldBusiness().with("ZT_LX", "").record().subject().kind())
        .isEqualTo(SubjectKind.LEGAL_PERSON);
  }

  @Test
  @DisplayName("登记的日期：成立日期，其次核准日期，都没有的为报送当天")
  void a_registration_is_dated_by_establishment_then_approval_then_today() {
    assertThat(Submitted.registration().record().decidedOn()).isEqualTo(LocalDate.of(2020, 3, 2));
    assertThat(
            Submitted.registration()
                .without("ZT_CLRQ")
                .with("ZT_HZRQ", "2021-04-05")
                .record()
                .decidedOn())
        .isEqualTo(LocalDate.of(2021, 4, 5));
    assertThat(Submitted.registration().without("ZT_CLRQ").without("ZT_HZRQ").record().decidedOn())
        .isEqualTo(LocalDate.of(2026, 5, 12));
  }

  private static Submitted oldBusiness() {
    return Submitted.registration()
        .without("ZT_TYSHXYDM")
        .with("ZT_ZCH", InventedCodes.enterpriseNumber(5));
  }

  private static Circumstances circumstances() {
    return new Circumstances(
        LocalDate.of(2026, 5, 12),
        new DepartmentCode("stb"),
        "某区生态环境局",
        Submitted.AGENCY,
        Set.copyOf(List.of(new ItemCode("penalty"))),
        WorkCalendar.vendored(),
        Set.of());
  }
}
