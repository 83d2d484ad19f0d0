package org.xinheng.conveyor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.EditionChange;
import org.xinheng.collect.EditionChange.Kind;
import org.xinheng.collect.EditionDifference;
import org.xinheng.collect.Field;
import org.xinheng.collect.Row;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Entry;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.Verdict;
import org.xinheng.verify.Verifier;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * 目录修订的试算. Judges what is on file once more by a revised edition, to tell beforehand what it would
 * send back and what it would show or hide. Changes nothing: entries on file keep their own
 * edition.
 */
public final class EditionTrial {
  /** The newest so many are tried: enough to tell, quick enough to wait for. */
  public static final int MOST = 2_000;

  private final Dossiers dossiers;
  private final Senders senders;

  EditionTrial(Dossiers dossiers, Senders senders) {
    this.dossiers = dossiers;
    this.senders = senders;
  }

  /**
   * 试算结果.
   *
   * @param tried entries that were judged
   * @param returned how many of them the revised edition would send back that the present one takes
   * @param reasons why, the most frequent first
   * @param shown fields whose disclosure changes, with the number of entries that hold a value
   */
  public record Result(int tried, int returned, List<Reason> reasons, List<Shown> shown) {
    public Result {
      reasons = List.copyOf(reasons);
      shown = List.copyOf(shown);
    }
  }

  /** One cause, how often, and an entry to look at. */
  public record Reason(String field, String message, int count, EntryId example) {}

  /** 披露变化所及. */
  public record Shown(Kind kind, String field, int count) {}

  public Result of(CatalogueItem present, CatalogueItem revised) {
    var entries = dossiers.newest(present.code(), MOST);
    var before = Verifier.of(present);
    var after = Verifier.of(revised);
    var reasons = new LinkedHashMap<String, Reason>();
    int returned = 0;
    for (Entry entry : entries) {
      if (judge(after, revised, entry) instanceof Verdict.Returned(var row)
          && !(judge(before, present, entry) instanceof Verdict.Returned)) {
        returned++;
        row.findings().stream()
            .filter(finding -> finding.gravity() == Gravity.ERROR)
            .forEach(finding -> count(reasons, finding, entry.id()));
      }
    }
    var frequent = new ArrayList<>(reasons.values());
    frequent.sort((a, b) -> Integer.compare(b.count(), a.count()));
    return new Result(entries.size(), returned, frequent, shown(present, revised, entries));
  }

  private static void count(Map<String, Reason> reasons, Finding finding, EntryId entry) {
    reasons.merge(
        finding.rule() + finding.field(),
        new Reason(finding.field(), finding.problem(), 1, entry),
        (known, one) ->
            new Reason(known.field(), known.message(), known.count() + 1, known.example()));
  }

  private Verdict judge(Verifier verifier, CatalogueItem item, Entry entry) {
    var cells = new String[item.fields().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = entry.fields().getOrDefault(item.field(i).name(), "");
    }
    return verifier.judge(new Row(1, 1, cells, cells, null), circumstances(item, entry));
  }

  /** As its sender reported it, and lawfully: whether it may still is not what is asked. */
  private Circumstances circumstances(CatalogueItem item, Entry entry) {
    var sender = senders.circumstancesOf(entry.furnishedBy());
    var items = new HashSet<>(sender.mayFurnish());
    items.add(item.code());
    return new Circumstances(
        sender.today(),
        sender.submittedBy(),
        sender.departmentName(),
        sender.departmentUscc(),
        items,
        sender.calendar(),
        sender.officialMismatches());
  }

  private static List<Shown> shown(
      CatalogueItem present, CatalogueItem revised, List<Entry> entries) {
    return EditionDifference.between(present, revised).stream()
        .filter(change -> change.kind() == Kind.OPENS || change.kind() == Kind.CLOSES)
        .map(change -> new Shown(change.kind(), change.place(), holding(revised, change, entries)))
        .toList();
  }

  /** Entries that hold a value of the field; all of them where the whole item is spoken of. */
  private static int holding(CatalogueItem item, EditionChange change, List<Entry> entries) {
    return item.fields().stream()
        .filter(field -> field.title().equals(change.place()))
        .map(Field::name)
        .findFirst()
        .map(name ->
            (int)
                entries.stream()
                    .filter(entry -> !entry.fields().getOrDefault(name, "").isEmpty())
                    .count())
        .orElse(entries.size());
  }
}
