package org.xinheng.conveyor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.WarnedRow;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Filed;
import org.xinheng.dossier.Filing;
import org.xinheng.dossier.Origin;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.EarlierVersion;
import org.xinheng.verify.Verifier;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.Finding;

/**
 * 入档行的提示. What is pointed out of the rows just filed: what their cells gave rise to, and which
 * earlier version each of them corrects. A row in review or a repeat has its own count.
 */
final class Warnings {
  private final Dossiers dossiers;
  private final Submissions submissions;

  Warnings(Dossiers dossiers, Submissions submissions) {
    this.dossiers = dossiers;
    this.submissions = submissions;
  }

  /** In the order of the rows. The dossiers are asked only where a record has been corrected. */
  List<WarnedRow> of(List<Filing> filings, Filer.Outcome outcome) {
    var filed = outcome.filed();
    var corrected = corrected(filings, filed);
    var origins = dossiers.originsOf(List.copyOf(corrected.values()));
    var receipts = new HashMap<Long, String>();
    var warned = new ArrayList<WarnedRow>();
    for (int i = 0; i < filed.size(); i++) {
      if (!(filed.get(i) instanceof Filed.Added added)) {
        continue;
      }
      var record = filings.get(i).record();
      var findings = new ArrayList<Finding>(record.warnings());
      var before = corrected.get(i);
      if (before != null) {
        var earlier = earlier(filings.get(i), Optional.ofNullable(origins.get(before)), receipts);
        Verifier.correction(record, earlier).ifPresent(findings::add);
      }
      if (outcome.otherwiseStated().contains(added.id())) {
        findings.add(otherwiseStated(record));
      }
      Optional.ofNullable(outcome.unfitting().get(added.id())).ifPresent(findings::add);
      if (!findings.isEmpty()) {
        warned.add(new WarnedRow(record.row(), findings));
      }
    }
    return warned;
  }

  /** The day that the rule gives, with its arithmetic, stands with the record. */
  private static Finding otherwiseStated(CreditRecord record) {
    return new Finding(
        "PUB-041",
        Finding.Gravity.WARNING,
        Dimension.ACCURATE,
        "公示截止期",
        record.at(Role.PUBLICITY_UNTIL),
        "与按规则算出的截止期不一致",
        "公示以规则算出的日期为准，算法见该条记录的公示说明");
  }

  /** By place, the entry that each correction supersedes. */
  private static Map<Integer, EntryId> corrected(List<Filing> filings, List<Filed> filed) {
    var corrected = new HashMap<Integer, EntryId>();
    for (int i = 0; i < filed.size(); i++) {
      if (filed.get(i) instanceof Filed.Added added
          && added.supersedes().isPresent()
          && Verifier.pointsOutCorrections(filings.get(i).record().item())) {
        corrected.put(i, added.supersedes().get());
      }
    }
    return corrected;
  }

  private EarlierVersion earlier(
      Filing filing, Optional<Origin> origin, Map<Long, String> receipts) {
    if (origin.isEmpty()) {
      return new EarlierVersion.OnFile("", 0);
    }
    long submission = origin.get().submission();
    return submission == filing.submission()
        ? new EarlierVersion.InThisFile(origin.get().row())
        : new EarlierVersion.OnFile(
            receipts.computeIfAbsent(submission, this::number), origin.get().row());
  }

  private String number(long submission) {
    return submissions.find(submission).map(receipt -> receipt.number().value()).orElse("");
  }
}
