package org.xinheng.app.sample;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Bulletins;
import org.xinheng.duties.Count;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Register;
import org.xinheng.duties.Samples;
import org.xinheng.duties.Samples.Verdict;
import org.xinheng.duties.Units;

/**
 * 样例的责任. Some months of declared cases, samples and bulletins, made up, through the same doors as
 * real ones; what came late or went back is in the files that were sent.
 */
@Component
final class SampleDuties {
  private static final int MONTHS = 6;
  private static final int UNTRUE = 2;
  private static final int SAMPLE = 60;
  private static final Set<Frequency> PERIODIC =
      Set.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.YEARLY);
  private static final String BY = "样例程序";
  private static final String FIRST = "xinyong";
  private static final String SECOND = "xinyong2";

  private final Register register;
  private final Quality quality;
  private final Samples samples;
  private final Bulletins bulletins;
  private final Units units;
  private final Catalogue catalogue;
  private final Clock clock;

  SampleDuties(
      Register register,
      Quality quality,
      Samples samples,
      Bulletins bulletins,
      Units units,
      Catalogue catalogue,
      Clock clock) {
    this.register = register;
    this.quality = quality;
    this.samples = samples;
    this.bulletins = bulletins;
    this.units = units;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Before anything is sent: its register begins with its first month, not with today. */
  void begin() {
    register.adopt(YearMonth.now(clock).minusMonths(MONTHS).atDay(1));
  }

  void make() {
    var now = YearMonth.now(clock);
    for (int back = MONTHS; back >= 1; back--) {
      declare(now.minusMonths(back), back == UNTRUE);
      compare(now.minusMonths(back));
    }
    for (int back = 3; back >= 1; back--) {
      var bulletin = bulletins.draft(now.minusMonths(back), FIRST);
      if (back > 1) {
        bulletins.review(bulletin.id(), true, "属实", SECOND);
        bulletins.publish(bulletin.id(), SECOND);
      }
    }
  }

  /**
   * Departments differ: some leave a few cases out, some say nothing at all.
   *
   * @param untrue whether whoever has the fewest on file says that there was none
   */
  private void declare(YearMonth month, boolean untrue) {
    Map<String, Long> decided = new TreeMap<>();
    quality
        .measures(month, month, Optional.empty())
        .forEach(one ->
            decided.put(one.department() + " " + one.item(), one.counts().of(Count.DECIDED)));
    var fewest =
        decided.entrySet().stream()
            .filter(one -> untrue && one.getValue() > 0 && one.getKey().endsWith(" penalty"))
            .min(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    for (var unit : units.all()) {
      int habit = Math.floorMod(unit.code().hashCode(), 7);
      for (var item : unit.items()) {
        var frequency = catalogue.find(item).orElseThrow().provisions().furnished();
        boolean each = frequency == Frequency.EACH_DECISION;
        boolean silent = habit == 6 && month.getMonthValue() % 2 == 0;
        var key = unit.code() + " " + item;
        if (key.equals(fewest)) {
          quality.declare(unit.code(), item, month, 0, "样例：不实的零报告", BY);
        } else if (each && !silent) {
          long on = decided.getOrDefault(key, 0L);
          long left = on * Math.max(0, habit - 2) / 20;
          quality.declare(unit.code(), item, month, on + left, "样例", BY);
        } else if (!silent && PERIODIC.contains(frequency) && !decided.containsKey(key)) {
          quality.declare(unit.code(), item, month, 0, "样例：零报告", BY);
        }
      }
    }
  }

  private void compare(YearMonth month) {
    if (quality.measures(month, month, Optional.empty()).stream()
        .noneMatch(one -> one.counts().of(Count.DECIDED) > 0)) {
      return;
    }
    var sample = samples.draw(Samples.Scope.of(month), month.getMonthValue(), SAMPLE, FIRST);
    for (var line : samples.lines(sample.id(), Optional.empty())) {
      long lot = Math.floorMod(line.entry().value() * 31, 25);
      var verdict = lot == 0 ? Verdict.DIFFERS : lot == 1 ? Verdict.NOT_FOUND : Verdict.AGREES;
      samples.check(
          sample.id(),
          line.entry(),
          verdict,
          verdict == Verdict.DIFFERS ? "有效期与文书不一致（样例）" : "",
          FIRST);
    }
  }
}
