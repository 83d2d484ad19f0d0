package org.xinheng.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.collect.Row;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.Verdict;
import org.xinheng.verify.Verifier;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;
import org.xinheng.vocabulary.WorkCalendar;

/** A department's row on its way into a dossier: a fine, or the registration of the one fined. */
final class Fine {
  static final SubjectId SUBJECT = new SubjectId(1001);
  static final DepartmentCode DEPARTMENT = new DepartmentCode("sthj");

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final WorkCalendar CALENDAR = WorkCalendar.vendored();

  private final CatalogueItem item;
  private final Map<Role, String> cells = new EnumMap<>(Role.class);
  private SubjectId subject = SUBJECT;
  private int row = 2;
  private long submission = 1;
  private String reason = "";

  private Fine(String item) {
    this.item = CATALOGUE.item(new ItemCode(item));
  }

  /** A fine of 2,000 yuan under this document number. */
  static Fine under(String number) {
    return new Fine("penalty")
        .with(Role.SUBJECT_NAME, "某区甲乙建材有限公司")
        .with(Role.SUBJECT_KIND, "法人及非法人组织")
        .with(Role.SUBJECT_CODE, code("91", 7))
        .with(Role.REPRESENTATIVE, "赵甲")
        .with(Role.DOCUMENT_NUMBER, number)
        .with(Role.CONDUCT, "未按规定设置排污口标志")
        .with(Role.FACTS, "检查时未设置排污口标志。")
        .with(Role.BASIS, "《排污许可管理条例》第三十六条")
        .with(Role.CATEGORY, "罚款")
        .with(Role.CONTENT, "罚款2000元")
        .with(Role.FINE, "0.2")
        .with(Role.DECIDED_ON, "2026-05-06")
        .with(Role.VALID_UNTIL, "2027-05-06")
        .with(Role.PUBLICITY_UNTIL, "2027-05-06")
        .with(Role.DECIDED_BY, "某区生态环境局")
        .with(Role.DECIDED_BY_CODE, code("11", 1))
        .with(Role.SOURCE_UNIT, "某区生态环境局")
        .with(Role.SOURCE_UNIT_CODE, code("11", 1));
  }

  static Fine registration(String name) {
    return new Fine("registration")
        .with(Role.SUBJECT_NAME, name)
        .with(Role.SUBJECT_CODE, code("91", 7))
        .with(Role.ESTABLISHED_ON, "2020-03-02");
  }

  Fine with(Role role, String cell) {
    cells.put(role, cell);
    return this;
  }

  /** Decided by another body. */
  Fine agency(int number) {
    return with(Role.DECIDED_BY_CODE, code("11", number));
  }

  /** Of a subject with another code. */
  Fine subjectCode(int number) {
    return with(Role.SUBJECT_CODE, code("91", number));
  }

  Fine of(SubjectId other) {
    subject = other;
    return this;
  }

  Fine from(long number, int place) {
    submission = number;
    row = place;
    return this;
  }

  Fine because(String words) {
    reason = words;
    return this;
  }

  Filing filing() {
    return new Filing(record(), subject, submission, DEPARTMENT, reason);
  }

  CreditRecord record() {
    var fields = new String[item.fields().size()];
    Arrays.fill(fields, "");
    cells.forEach((role, cell) -> fields[item.indexOf(role)] = cell);
    var circumstances =
        new Circumstances(
            LocalDate.of(2026, 5, 12),
            DEPARTMENT,
            "某区生态环境局",
            code("11", 1),
            Set.of(item.code()),
            CALENDAR,
            Set.of());
    var verdict =
        Verifier.of(item).judge(new Row(row, row - 1, fields, fields.clone(), null), circumstances);
    if (verdict instanceof Verdict.Passed(var record)) {
      return record;
    }
    throw new AssertionError(verdict);
  }

  /** A code that checks and that nobody bears. */
  private static String code(String head, int number) {
    var first8 = "QX%06d".formatted(number);
    var first17 = head + "371203" + first8 + OrganisationCode.checkCharacter(first8);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }
}
