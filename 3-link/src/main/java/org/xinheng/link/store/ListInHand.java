package org.xinheng.link.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Taken;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionState;
import org.xinheng.link.MatchMethod;
import org.xinheng.link.conversion.Known;
import org.xinheng.link.conversion.RowMarks;
import org.xinheng.link.store.ConversionMatching.Asked;
import org.xinheng.link.store.ConversionMatching.Matched;
import org.xinheng.vocabulary.SubjectId;

/**
 * 手上的名单. Rows that have nothing to do with one another — no name, code or entity in common — are
 * matched and kept together, some hundred at a time: each meets what it would have met, had all
 * been taken one by one.
 */
final class ListInHand {
  private static final int TOGETHER = 500;

  /** What became of a line; every line of a list meets one of these. */
  enum Fate {
    MATCHED,
    TO_PERSON,
    RETURNED,
    REPEATED,
    SUMMED
  }

  private final ConversionBatchRows batches;
  private final ConversionMatching matching;
  private final long batch;
  private final String by;
  private final Map<Fate, Integer> sums = new EnumMap<>(Fate.class);
  private final List<Taken> waiting = new ArrayList<>();
  private final HashSet<String> marks = new HashSet<>();
  private final List<Returned> back = new ArrayList<>();

  ListInHand(ConversionBatchRows batches, ConversionMatching matching, long batch, String by) {
    this.batches = batches;
    this.matching = matching;
    this.batch = batch;
    this.by = by;
  }

  void take(Taken row) {
    var own = RowMarks.of(row.row());
    if (waiting.size() == TOGETHER || own.stream().anyMatch(marks::contains)) {
      file();
    }
    waiting.add(row);
    marks.addAll(own);
  }

  void giveBack(Returned row) {
    giveBack(row, Fate.RETURNED);
  }

  private void giveBack(Returned row, Fate fate) {
    back.add(row);
    count(fate);
    if (back.size() == TOGETHER) {
      batches.giveBack(batch, back);
      back.clear();
    }
  }

  void sum() {
    count(Fate.SUMMED);
  }

  void end() {
    file();
    batches.giveBack(batch, back);
    batches.count(batch, sums);
  }

  private void count(Fate fate) {
    sums.merge(fate, 1, Integer::sum);
  }

  /** All that wait; of those that prove to be of one entity each in its turn. */
  private void file() {
    int done = 0;
    int most = TOGETHER;
    while (done < waiting.size()) {
      int filed = file(waiting.subList(done, Math.min(waiting.size(), done + most)));
      most = Math.clamp(2L * filed, 1, TOGETHER);
      done += filed;
    }
    waiting.clear();
    marks.clear();
  }

  /** As many of them, from the first, as share no entity; how many they were. */
  private int file(List<Taken> rows) {
    var earlier = batches.earlier(batch, rows);
    var known = matching.known(rows.stream().map(Taken::row).toList());
    var entities = new HashSet<SubjectId>();
    var fresh = new ArrayList<Taken>();
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < rows.size(); i++) {
      var before = earlier.get(i);
      var own = known.get(i).stream().map(Known::id).toList();
      boolean alone = before.isPresent() && open(before.get(), rows.get(i));
      if (i > 0 && (alone || own.stream().anyMatch(entities::contains))) {
        keep(fresh, asked);
        return i;
      }
      if (alone) {
        count(fate(renew(before.orElseThrow(), rows.get(i))));
        return 1;
      }
      if (before.isPresent()) {
        giveBack(repeated(rows.get(i)), Fate.REPEATED);
      } else {
        entities.addAll(own);
        fresh.add(rows.get(i));
        asked.add(new Asked(rows.get(i).row(), ConversionMatching.NEW, known.get(i)));
      }
    }
    keep(fresh, asked);
    return rows.size();
  }

  /** A row mended while it is open is matched anew; any other is a repeat. */
  private static boolean open(Conversion earlier, Taken taken) {
    return earlier.state().matchable()
        && !earlier.method().equals(Optional.of(MatchMethod.MANUAL))
        && !earlier.row().says(taken.row());
  }

  private ConversionState renew(Conversion earlier, Taken taken) {
    return matching.renew(earlier.id(), taken.row(), "重报第 " + taken.number() + " 行，按新报的内容更新", by);
  }

  private static Returned repeated(Taken taken) {
    return new Returned(taken.number(), taken.row().cells(), "名单中已有同一名称和旧代码的主体，没有重复收下");
  }

  private void keep(List<Taken> rows, List<Asked> asked) {
    if (rows.isEmpty()) {
      return;
    }
    var outcomes = matching.outcomes(asked);
    var matched = new ArrayList<Matched>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      matched.add(new Matched(row.row(), outcomes.get(i), "导入第 " + row.number() + " 行"));
      count(fate(outcomes.get(i).state()));
    }
    var ids = batches.keep(batch, matched, matching.stand(matched));
    matching.note(ids, matched, by);
  }

  private static Fate fate(ConversionState state) {
    return state.unresolved() ? Fate.TO_PERSON : Fate.MATCHED;
  }
}
