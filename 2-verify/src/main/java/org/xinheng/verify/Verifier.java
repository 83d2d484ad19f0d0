package org.xinheng.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.Role;
import org.xinheng.collect.Row;
import org.xinheng.verify.Verdict.Doubt;
import org.xinheng.verify.model.Draft;
import org.xinheng.verify.model.FieldReading;
import org.xinheng.verify.model.Hashes;
import org.xinheng.verify.model.KindOfSubject;
import org.xinheng.verify.model.LegacyPlaces;
import org.xinheng.verify.model.References;
import org.xinheng.verify.model.WithheldCells;
import org.xinheng.verify.rules.OneDecisionIsOneRecord;
import org.xinheng.verify.rules.Rules;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * 校验. Judges one row of one catalogue item: form, cross-field rules, free text. Pure and safe to
 * share between threads.
 */
public final class Verifier {
  private final CatalogueItem item;
  private final FieldReading fields;
  private final List<QualityRule> rules;
  private final Hashes hashes;
  private final References references;
  private final KindOfSubject kind;
  private final LegacyPlaces legacyPlaces;
  private final int nameField;
  private final int decided;
  private final int established;
  private final int approved;

  private Verifier(CatalogueItem item) {
    this.item = item;
    this.fields = new FieldReading(item);
    this.rules = Rules.of(item);
    this.hashes = new Hashes(item);
    this.references = new References(item);
    this.kind = new KindOfSubject(item);
    this.legacyPlaces = new LegacyPlaces(item);
    this.nameField = item.indexOf(Role.SUBJECT_NAME);
    this.decided = item.indexOf(Role.DECIDED_ON);
    this.established = item.indexOf(Role.ESTABLISHED_ON);
    this.approved = item.indexOf(Role.APPROVED_ON);
  }

  /** Binds the item's fields and rules once. */
  public static Verifier of(CatalogueItem item) {
    return new Verifier(item);
  }

  public Verdict judge(Row row, Circumstances circumstances) {
    if (row.problem().isPresent()) {
      return asAWhole(row);
    }
    var draft = new Draft(item);
    fields.read(row, draft, circumstances);
    draft.kind(kind.of(draft));
    legacyPlaces.fill(draft);
    for (var rule : rules) {
      rule.check(draft, circumstances);
    }
    if (!circumstances.mayFurnish().contains(item.code())) {
      draft.found(
          new Finding(
              "DQ-212",
              Gravity.ERROR,
              Dimension.LAWFUL,
              "",
              "",
              "目录未规定由本部门提供“" + item.title() + "”",
              "请核对报送事项，或向信用办申请调整目录"));
    }
    if (draft.failed()) {
      return new Verdict.Returned(WithheldCells.returned(row, draft));
    }
    var record = record(row, draft, circumstances);
    if (draft.subjectCode() instanceof CodeReading.OfficialMismatch mismatch
        && !circumstances.officialMismatches().contains(mismatch.value())) {
      return new Verdict.Doubtful(record, Doubt.OFFICIAL_MISMATCH, draft.findings());
    }
    return new Verdict.Passed(record);
  }

  /** Whether a new version of a record of this item is to be pointed out to its sender. */
  public static boolean pointsOutCorrections(CatalogueItem item) {
    return new OneDecisionIsOneRecord(item).applies();
  }

  /** What is to be said of a record that supersedes an earlier version. */
  public static Optional<Finding> correction(CreditRecord record, EarlierVersion before) {
    return new OneDecisionIsOneRecord(record.item()).check(record, Optional.of(before));
  }

  private static Verdict asAWhole(Row row) {
    var problem = row.problem().orElseThrow();
    var finding =
        new Finding(
            problem.code(),
            Gravity.ERROR,
            Dimension.STANDARD,
            problem.field(),
            problem.value(),
            problem.message(),
            problem.remedy());
    return new Verdict.Returned(new ReturnedRow(row.number(), row.original(), List.of(finding)));
  }

  private CreditRecord record(Row row, Draft draft, Circumstances circumstances) {
    var subject =
        references.of(
            draft, nameField < 0 ? "" : row.at(nameField), circumstances.officialMismatches());
    return new CreditRecord(
        item,
        row.number(),
        hashes.key(draft),
        hashes.content(draft),
        subject,
        day(draft, circumstances.today()),
        draft.values(),
        row.original(),
        draft.hasTraces(),
        draft.findings());
  }

  /**
   * The day a decision was taken; of a registration the day of establishment, else of approval,
   * else today.
   */
  private LocalDate day(Draft draft, LocalDate today) {
    if (item.nature() != Nature.REGISTRATION) {
      return draft.day(decided).orElse(today);
    }
    return draft.day(established).or(() -> draft.day(approved)).orElse(today);
  }
}
