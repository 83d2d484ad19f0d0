package org.xinheng.link;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.collect.Row;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.SubjectReference;
import org.xinheng.verify.Verdict;
import org.xinheng.verify.Verifier;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/** A row as a department sends it, verified on its way to be linked. */
final class Sent {
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final WorkCalendar CALENDAR = WorkCalendar.vendored();
  private static final String IDENTITY = "11010519491231002X";
  private static final String AGENCY = agency();

  private final CatalogueItem item;
  private final Map<Role, String> cells = new EnumMap<>(Role.class);
  private Set<String> confirmed = Set.of();
  private int row = 2;

  private Sent(String item, String name) {
    this.item = CATALOGUE.item(new ItemCode(item));
    with(Role.SUBJECT_NAME, name);
  }

  static Sent registration(String name) {
    return new Sent("registration", name).with(Role.ESTABLISHED_ON, "2020-03-02");
  }

  static Sent licence(String name) {
    return new Sent("licence", name)
        .with(Role.SUBJECT_KIND, "法人及非法人组织")
        .with(Role.REPRESENTATIVE, "赵甲")
        .with(Role.DOCUMENT_NAME, "准予行政许可决定书")
        .with(Role.DOCUMENT_NUMBER, "某审批许〔2026〕7号")
        .with(Role.CATEGORY, "普通")
        .with(Role.CONTENT, "食品经营")
        .with(Role.DECIDED_ON, "2026-05-06")
        .with(Role.VALID_FROM, "2026-05-06")
        .with(Role.VALID_UNTIL, "2031-05-05")
        .with(Role.DECIDED_BY, "某区行政审批服务局")
        .with(Role.DECIDED_BY_CODE, AGENCY)
        .with(Role.STATE, "有效")
        .with(Role.SOURCE_UNIT, "某区行政审批服务局")
        .with(Role.SOURCE_UNIT_CODE, AGENCY);
  }

  /** A person's licence, under the example number of GB 11643. */
  static Sent personsLicence() {
    return licence("赵甲")
        .with(Role.SUBJECT_KIND, "自然人")
        .with(Role.REPRESENTATIVE, "")
        .with(Role.PERSON_ID_TYPE, "身份证")
        .with(Role.PERSON_ID_NUMBER, IDENTITY);
  }

  Sent code(String code) {
    return with(Role.SUBJECT_CODE, code);
  }

  Sent number(String registrationNumber) {
    return with(Role.REGISTRATION_NUMBER, registrationNumber);
  }

  Sent with(Role role, String cell) {
    cells.put(role, cell);
    return this;
  }

  Sent confirmed(String code) {
    confirmed = new HashSet<>(List.of(code));
    return this;
  }

  Sent row(int number) {
    row = number;
    return this;
  }

  String[] cells() {
    var fields = new String[item.fields().size()];
    Arrays.fill(fields, "");
    cells.forEach((role, cell) -> fields[item.indexOf(role)] = cell);
    return fields;
  }

  CreditRecord record() {
    return switch (judged()) {
      case Verdict.Passed(var record) -> record;
      case Verdict.Doubtful(var record, var doubt, var findings) -> record;
      case Verdict.Returned(var returned) ->
          throw new AssertionError("returned: " + returned.findings());
    };
  }

  /** The record as of a file that tells no code at all, but an address. */
  CreditRecord uncoded(String address) {
    var record = record();
    var subject = record.subject();
    return new CreditRecord(
        item,
        row,
        record.key(),
        record.content(),
        new SubjectReference(
            subject.kind(),
            subject.name(),
            subject.nameKey(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            subject.representative(),
            address,
            subject.formerNames()),
        record.decidedOn(),
        cells(),
        List.of(),
        false,
        List.of());
  }

  private Verdict judged() {
    var circumstances =
        new Circumstances(
            LocalDate.of(2026, 5, 12),
            new DepartmentCode("xzsp"),
            "某区行政审批服务局",
            AGENCY,
            Set.of(item.code()),
            CALENDAR,
            confirmed);
    return Verifier.of(item).judge(new Row(row, row - 1, cells(), cells(), null), circumstances);
  }

  private static String agency() {
    var first17 = "11371203" + InventedCodes.organisation(1);
    return first17 + org.xinheng.vocabulary.UnifiedSocialCreditCode.checkCharacter(first17);
  }
}
