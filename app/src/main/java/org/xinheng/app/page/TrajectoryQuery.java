package org.xinheng.app.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.dossier.Period;
import org.xinheng.dossier.Trajectory;

/**
 * 轨迹页的条件 as they stand in an address: which part of the time axis, which classes, as of which day,
 * and which two periods are compared.
 *
 * @param span {@code all}, {@code 5y}, {@code 1y}; "" for all; days that are given go before it
 * @param kind codes of classes; none for all
 */
public record TrajectoryQuery(
    String span,
    String from,
    String until,
    List<String> kind,
    String asOf,
    String oneFrom,
    String oneUntil,
    String twoFrom,
    String twoUntil) {
  private static final Set<String> SPANS = Set.of("", "all", "5y", "1y");

  public TrajectoryQuery(
      @Nullable String span,
      @Nullable String from,
      @Nullable String until,
      @Nullable List<String> kind,
      @Nullable String asOf,
      @Nullable String oneFrom,
      @Nullable String oneUntil,
      @Nullable String twoFrom,
      @Nullable String twoUntil) {
    this.span = text(span);
    this.from = text(from);
    this.until = text(until);
    this.kind = kind == null ? List.of() : kind.stream().filter(one -> !one.isBlank()).toList();
    this.asOf = text(asOf);
    this.oneFrom = text(oneFrom);
    this.oneUntil = text(oneUntil);
    this.twoFrom = text(twoFrom);
    this.twoUntil = text(twoUntil);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** What cannot be read, or cannot be; each at its field. */
  public List<Problem> problems(List<String> kinds, LocalDate today) {
    var problems = new ArrayList<Problem>();
    if (!SPANS.contains(span)) {
      problems.add(new Problem("span", "没有这种时段，请从“全部、近五年、近一年”中选择，或填写起止日期"));
    }
    if (!kinds.containsAll(kind)) {
      problems.add(new Problem("kind", "没有这个类别，请从页面的“类别”中选择"));
    }
    day("asOf", "截至日", asOf, problems)
        .filter(day -> day.isAfter(today))
        .ifPresent(day ->
            problems.add(new Problem("asOf", "截至日 " + day + " 在今天之后，请填今天（" + today + "）或以前的日子")));
    period("from", "时段", from, until, problems);
    period("oneFrom", "比较的第一段", oneFrom, oneUntil, problems);
    period("twoFrom", "比较的第二段", twoFrom, twoUntil, problems);
    long given = compared().filter(text -> !text.isEmpty()).count();
    if (given > 0 && given < 4) {
      problems.add(new Problem("oneFrom", "比较两个时段，四个日期都要填"));
    }
    return problems;
  }

  private Stream<String> compared() {
    return Stream.of(oneFrom, oneUntil, twoFrom, twoUntil);
  }

  private static void period(
      String field, String title, String from, String until, List<Problem> problems) {
    var first = day(field, title + "的起日", from, problems);
    var last = day(field, title + "的止日", until, problems);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      problems.add(
          new Problem(field, title + "的起日 " + first.get() + " 晚于止日 " + last.get() + "，请调换"));
    }
  }

  private static Optional<LocalDate> day(
      String field, String title, String typed, List<Problem> problems) {
    var read = day(typed);
    if (!typed.isEmpty() && read.isEmpty()) {
      problems.add(new Problem(field, title + "须写成 2026-05-06 的形式，并且真有这一天"));
    }
    return read;
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.length() == 10 ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** Today unless another day is asked for. */
  public LocalDate asOfDay(LocalDate today) {
    return day(asOf).orElse(today);
  }

  /** The part of the axis that is shown: the days that were typed, else the span. */
  Period window(Trajectory whole) {
    var last = whole.asOf();
    if (byDays()) {
      var until = day(this.until).orElse(last);
      var from = day(this.from).orElse(whole.firstDay().orElse(until));
      return new Period(from.isAfter(until) ? until : from, until);
    }
    return switch (span) {
      case "5y" -> new Period(last.minusYears(5).plusDays(1), last);
      case "1y" -> new Period(last.minusYears(1).plusDays(1), last);
      default -> new Period(whole.firstDay().orElse(last), last);
    };
  }

  /** Whether the days of the window were typed. */
  boolean byDays() {
    return !(from + until).isEmpty();
  }

  Optional<Period> one() {
    return pair(oneFrom, oneUntil);
  }

  Optional<Period> two() {
    return pair(twoFrom, twoUntil);
  }

  private static Optional<Period> pair(String from, String until) {
    var first = day(from);
    var last = day(until);
    return first.isPresent() && last.isPresent() && !first.get().isAfter(last.get())
        ? Optional.of(new Period(first.get(), last.get()))
        : Optional.empty();
  }

  /** The same of another span. */
  TrajectoryQuery over(String other) {
    return new TrajectoryQuery(other, "", "", kind, asOf, oneFrom, oneUntil, twoFrom, twoUntil);
  }

  /** The same with two periods to compare. */
  TrajectoryQuery comparing(Period one, Period two) {
    return new TrajectoryQuery(
        span,
        from,
        until,
        kind,
        asOf,
        one.from().toString(),
        one.until().toString(),
        two.from().toString(),
        two.until().toString());
  }

  /** As the end of an address, with what else stands in it; "" where nothing is asked. */
  String address(String... more) {
    var given = new ArrayList<String>();
    add(given, "span", span);
    add(given, "from", from);
    add(given, "until", until);
    kind.forEach(one -> add(given, "kind", one));
    add(given, "asOf", asOf);
    add(given, "oneFrom", oneFrom);
    add(given, "oneUntil", oneUntil);
    add(given, "twoFrom", twoFrom);
    add(given, "twoUntil", twoUntil);
    for (int i = 0; i < more.length; i += 2) {
      add(given, more[i], more[i + 1]);
    }
    return given.isEmpty() ? "" : given.stream().collect(Collectors.joining("&", "?", ""));
  }

  private static void add(List<String> given, String name, String value) {
    if (!value.isEmpty()) {
      given.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /** To be shown again in its form: what is no day is not repeated. */
  TrajectoryQuery shown() {
    return new TrajectoryQuery(
        SPANS.contains(span) ? span : "",
        known(from),
        known(until),
        kind,
        known(asOf),
        known(oneFrom),
        known(oneUntil),
        known(twoFrom),
        known(twoUntil));
  }

  private static String known(String typed) {
    return day(typed).map(LocalDate::toString).orElse("");
  }
}
