package org.xinheng.app.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.vocabulary.ItemCode;

/**
 * 一个机关报送一个事项的各次日期. What is old came with the first files, six months ago; since then licences and
 * penalties come every ten days, registrations every month, the rest every second month, of towns
 * once; now and then one is left out or comes ten days late. The same each time.
 */
final class SampleRounds {
  private static final int MONTHS = 6;
  private static final int SHORTLY = 7;
  private static final Set<String> EVERY_TEN_DAYS = Set.of("licence", "penalty");
  private static final List<Integer> DAYS = List.of(1, 11, 21);

  /**
   * 一次报送.
   *
   * @param owed the day on which it should have come
   * @param came the day on which it came
   */
  private record Round(LocalDate owed, LocalDate came) {}

  private final LocalDate today;
  private final LocalDate first;
  private final boolean newest;
  private final List<Round> rounds = new ArrayList<>();

  private SampleRounds(LocalDate today, boolean newest) {
    this.today = today;
    this.newest = newest;
    this.first = working(YearMonth.from(today).minusMonths(MONTHS).atDay(1));
  }

  static SampleRounds of(LocalDate today, String office, ItemCode item) {
    boolean often = EVERY_TEN_DAYS.contains(item.value());
    boolean registrations = item.value().equals("registration");
    int lot = Math.floorMod((office + item).hashCode(), 12);
    var all = new SampleRounds(today, lot % 3 == 0);
    for (int ago = MONTHS - 1; ago >= 0; ago--) {
      var month = YearMonth.from(today).minusMonths(ago);
      if (often) {
        DAYS.forEach(day -> all.everyTenDays(month.atDay(day), habit(office)));
      } else if (registrations) {
        all.add(month.atDay(1), month.atDay(1));
      } else if (office.startsWith("t") ? ago == 1 + lot % 3 : ago % 3 == lot % 3) {
        boolean late = (lot + ago) % 4 < habit(office) - 1;
        all.add(month.atDay(1), month.atDay(late ? 11 : 1));
      }
    }
    return all;
  }

  /** From 0, never late, to 3. */
  private static int habit(String office) {
    return Math.floorMod(office.hashCode(), 4);
  }

  private void everyTenDays(LocalDate day, int habit) {
    if (Math.floorMod(day.hashCode() * 31 + habit, 18) >= habit) {
      add(day, day);
    }
  }

  private void add(LocalDate owed, LocalDate came) {
    if (working(came).isBefore(today)) {
      rounds.add(new Round(working(owed), working(came)));
    }
  }

  /** The day that a decision of that day came; empty for today. */
  Optional<LocalDate> came(LocalDate decided) {
    return decided.isAfter(first)
        ? rounds.stream()
            .filter(round -> !round.owed().isBefore(decided))
            .findFirst()
            .map(Round::came)
        : Optional.of(first);
  }

  /** The second round after that day, when what came back is sent again; empty if not yet. */
  Optional<LocalDate> mended(LocalDate came) {
    return rounds.stream().map(Round::came).filter(day -> day.isAfter(came)).skip(1).findFirst();
  }

  /**
   * The day itself, or one so near to the next round that the round is in time for it; not every
   * office has anything newer than its last round.
   */
  LocalDate shortlyBefore(LocalDate day) {
    if (!day.isAfter(first)) {
      return day;
    }
    var none = newest || rounds.isEmpty() ? today : rounds.getLast().owed();
    var next =
        rounds.stream()
            .map(Round::owed)
            .filter(owed -> !owed.isBefore(day))
            .findFirst()
            .orElse(none);
    var earliest = next.minusDays(SHORTLY);
    return weekday(day.isBefore(earliest) ? earliest : day.isAfter(next) ? next : day);
  }

  /** That day, or the Friday before a weekend: decisions are taken on weekdays. */
  static LocalDate weekday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }

  /** That day, or the Monday after a weekend: files are sent on weekdays. */
  private static LocalDate working(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }
}
