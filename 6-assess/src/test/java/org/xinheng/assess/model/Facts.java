package org.xinheng.assess.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.assess.CountedRecord;
import org.xinheng.assess.DossierFacts;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** Dossiers for the rules. */
final class Facts {
  private Facts() {}

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static DossierFacts company(CountedRecord... records) {
    return new DossierFacts(new SubjectId(1), SubjectKind.LEGAL_PERSON, List.of(records));
  }

  static CountedRecord registration() {
    return record(1, "registration", "2015-06-03", "", Optional.empty(), Map.of());
  }

  /** In a term from the decision to the last day, inclusive. */
  static CountedRecord fine(long entry, Seriousness seriousness, String decided, String lastDay) {
    return record(entry, "penalty", decided, lastDay, Optional.of(seriousness), Map.of());
  }

  static CountedRecord listed(long entry, String decided, String lastDay) {
    return record(entry, "serious-list", decided, lastDay, Optional.empty(), Map.of("YZ_ZT", "列入"));
  }

  static CountedRecord honour(long entry, String decided) {
    return record(entry, "honour", decided, "", Optional.empty(), Map.of("RY_ZT", "有效"));
  }

  static CountedRecord record(
      long entry,
      String item,
      String decided,
      String lastDay,
      Optional<Seriousness> seriousness,
      Map<String, String> words) {
    return new CountedRecord(
        new EntryId(entry),
        new ItemCode(item),
        new DepartmentCode("scjgj"),
        day(decided),
        seriousness,
        words,
        day(decided),
        lastDay.isEmpty() ? Optional.empty() : Optional.of(day(lastDay)),
        Optional.empty(),
        Optional.empty(),
        "aa");
  }

  /** Kept out by an objection that was upheld on that day. */
  static CountedRecord upheld(CountedRecord one, String from) {
    return new CountedRecord(
        one.entry(),
        one.item(),
        one.department(),
        one.decidedOn(),
        one.seriousness(),
        one.words(),
        one.termFrom(),
        one.termUntil(),
        one.stoppedFrom(),
        Optional.of(day(from)),
        one.contentHash());
  }
}
