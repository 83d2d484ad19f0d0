package org.xinheng.app.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xinheng.dossier.Period;
import org.xinheng.dossier.Trajectory;
import org.xinheng.dossier.TrajectoryClass;
import org.xinheng.dossier.TrajectoryEvent;

/**
 * 时间轴. A lane for each class with a dot for what happened on a day, drawn by the server in HTML: it
 * reads without a script, and the list of the same events stands below. Dots that would lie on each
 * other are one with their number.
 */
public record TimeAxis(Period window, List<Lane> lanes, List<Tick> ticks) {
  /** In hundredths of the width: nearer dots are one. */
  private static final double APART = 1.6;

  private static final int MOST_TICKS = 8;
  private static final int MANY_MONTHS = 36;
  private static final int FEW_MONTHS = 2;
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100};

  public TimeAxis {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
  }

  /**
   * 一条.
   *
   * @param count of events in the window
   */
  public record Lane(TrajectoryClass kind, int count, List<Dot> dots) {
    public Lane {
      dots = List.copyOf(dots);
    }

    public String tone() {
      return kind.tone().name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * 一点.
   *
   * @param left where, in percent of the width
   * @param label what it stands for; read aloud
   * @param row of the newest of its events in the list
   */
  public record Dot(String left, int count, String label, int row) {}

  /**
   * 刻度.
   *
   * @param minor left out where there is little room
   */
  public record Tick(String left, String label, boolean minor) {}

  /** Of these events, all of which lie in the window. */
  static TimeAxis of(Period window, Trajectory shown) {
    var lanes = new ArrayList<Lane>();
    shown
        .counts()
        .forEach((kind, count) -> lanes.add(new Lane(kind, count, dots(window, shown, kind))));
    return new TimeAxis(window, lanes, ticks(window));
  }

  private static List<Dot> dots(Period window, Trajectory shown, TrajectoryClass kind) {
    var places = new TreeMap<Double, List<Integer>>();
    double last = Double.NEGATIVE_INFINITY;
    for (int row = shown.events().size() - 1; row >= 0; row--) {
      var event = shown.events().get(row);
      if (event.kind().equals(kind.code())) {
        double place = place(window, event.on());
        double at = place - last < APART ? last : place;
        places.computeIfAbsent(at, any -> new ArrayList<>()).add(row);
        last = at;
      }
    }
    return places.entrySet().stream()
        .map(one -> dot(one.getKey(), one.getValue(), shown.events()))
        .toList();
  }

  private static Dot dot(double place, List<Integer> rows, List<TrajectoryEvent> events) {
    var oldest = events.get(rows.getFirst());
    var newest = events.get(rows.getLast());
    var days =
        oldest.on().equals(newest.on())
            ? oldest.on().toString()
            : oldest.on() + " 至 " + newest.on();
    var label = rows.size() == 1 ? days + " " + newest.title() : days + " 共 " + rows.size() + " 件";
    return new Dot(percent(place), rows.size(), label, rows.getLast());
  }

  private static double place(Period window, LocalDate day) {
    return 100.0 * (ChronoUnit.DAYS.between(window.from(), day) + 0.5) / window.days();
  }

  private static List<Tick> ticks(Period window) {
    long months = ChronoUnit.MONTHS.between(window.from(), window.until());
    if (months >= MANY_MONTHS) {
      return ticks(window, years(window), YEAR);
    }
    return months < FEW_MONTHS
        ? ticks(window, List.of(window.from(), window.from().plusDays(window.days() / 2)), DAY)
        : ticks(window, months(window, (int) (months + 5) / 6), MONTH);
  }

  /**
   * Ticks at these days.
   *
   * @param letters of the day that are told
   */
  private static List<Tick> ticks(Period window, List<LocalDate> days, int letters) {
    return IntStream.range(0, days.size())
        .mapToObj(i ->
            new Tick(
                percent(place(window, days.get(i))),
                days.get(i).toString().substring(0, letters),
                i % 2 == 1))
        .toList();
  }

  private static List<LocalDate> years(Period window) {
    int first = window.from().getYear() + 1;
    int last = window.until().getYear();
    int step = YEARS[YEARS.length - 1];
    for (int i = YEARS.length - 1; i >= 0; i--) {
      step = (last - first) / YEARS[i] < MOST_TICKS ? YEARS[i] : step;
    }
    var days = new ArrayList<LocalDate>();
    for (int year = first; year <= last; year++) {
      if (year % step == 0) {
        days.add(LocalDate.of(year, 1, 1));
      }
    }
    return days;
  }

  private static List<LocalDate> months(Period window, int step) {
    var days = new ArrayList<LocalDate>();
    var day = window.from().withDayOfMonth(1);
    while (!day.isAfter(window.until())) {
      if (window.holds(day)) {
        days.add(day);
      }
      day = day.plusMonths(day.isBefore(window.from()) ? 1 : step);
    }
    return days;
  }

  private static String percent(double place) {
    return String.format(Locale.ROOT, "%.2f%%", place);
  }
}
