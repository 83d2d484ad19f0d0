package org.xinheng.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.vocabulary.EntryId;

/**
 * 经营轨迹. The dated events of one entity on one time axis, as they were known at the end of a day;
 * the newest first.
 *
 * @param classes all there are, in the order of the lanes
 */
public record Trajectory(
    LocalDate asOf, List<TrajectoryClass> classes, List<TrajectoryEvent> events) {
  public Trajectory {
    classes = List.copyOf(classes);
    events = List.copyOf(events);
  }

  /**
   * What had happened and had been received by the end of the day. The same change told by two
   * records is one event; what is only counted is one event a day.
   */
  public static Trajectory of(
      LocalDate asOf, List<TrajectoryClass> classes, Collection<TrajectoryEvent> told) {
    var known =
        told.stream()
            .filter(event -> !event.on().isAfter(asOf))
            .filter(event -> event.receivedOn().filter(day -> day.isAfter(asOf)).isEmpty())
            .toList();
    var order = classes.stream().map(TrajectoryClass::code).toList();
    var once =
        known.stream()
            .collect(
                Collectors.toMap(
                    Trajectory::sameness, one -> one, Trajectory::together, LinkedHashMap::new))
            .values()
            .stream()
            .sorted(
                Comparator.comparing(TrajectoryEvent::on)
                    .reversed()
                    .thenComparingInt(event -> order.indexOf(event.kind()))
                    .thenComparingLong(event -> -event.record().map(EntryId::value).orElse(0L)))
            .toList();
    return new Trajectory(asOf, classes, once);
  }

  private static Object sameness(TrajectoryEvent event) {
    if (!event.counts().isEmpty()) {
      return List.of(event.kind(), event.on());
    }
    return event.once() ? List.of(event.kind(), event.on(), event.title()) : event;
  }

  /** The one received first stands; of what is counted the sums. */
  private static TrajectoryEvent together(TrajectoryEvent one, TrajectoryEvent other) {
    if (one.counts().isEmpty()) {
      boolean fuller = one.detail().isEmpty() && !other.detail().isEmpty();
      return fuller || received(other).isBefore(received(one)) ? other : one;
    }
    var sums = new LinkedHashMap<>(one.counts());
    other.counts().forEach((what, many) -> sums.merge(what, many, Long::sum));
    boolean same = one.source().equals(other.source());
    return new TrajectoryEvent(
        one.kind(),
        one.on(),
        one.title(),
        TrajectoryPlan.counted(sums),
        "",
        received(other).isBefore(received(one)) ? other.receivedOn() : one.receivedOn(),
        one.knownOn(),
        one.correctedOn(),
        same ? one.source() : Optional.empty(),
        one.visibility(),
        one.item(),
        Optional.empty(),
        sums,
        false);
  }

  private static LocalDate received(TrajectoryEvent event) {
    return event.receivedOn().orElse(LocalDate.MAX);
  }

  /** The part of it that lies in the period. */
  public Trajectory within(Period period) {
    return with(events.stream().filter(event -> period.holds(event.on())));
  }

  /** The part of it in these classes; all where none is named. */
  public Trajectory only(Collection<String> kinds) {
    return kinds.isEmpty()
        ? this
        : with(events.stream().filter(event -> kinds.contains(event.kind())));
  }

  private Trajectory with(Stream<TrajectoryEvent> some) {
    return new Trajectory(asOf, classes, some.toList());
  }

  public Optional<LocalDate> firstDay() {
    return events.stream().map(TrajectoryEvent::on).min(LocalDate::compareTo);
  }

  /** How many events of each class, in the order of the lanes; classes without any are absent. */
  public Map<TrajectoryClass, Integer> counts() {
    var counts = new LinkedHashMap<TrajectoryClass, Integer>();
    var byKind =
        events.stream()
            .collect(Collectors.groupingBy(TrajectoryEvent::kind, Collectors.summingInt(one -> 1)));
    classes.stream()
        .filter(each -> byKind.containsKey(each.code()))
        .forEach(each -> counts.put(each, byKind.getOrDefault(each.code(), 0)));
    return counts;
  }

  /** 两个时段的比较: of each class that has events in either, how many in the one and the other. */
  public List<Difference> compare(Period one, Period other) {
    Function<Period, Map<TrajectoryClass, Integer>> counted = period -> within(period).counts();
    var before = counted.apply(one);
    var after = counted.apply(other);
    return classes.stream()
        .filter(each -> before.containsKey(each) || after.containsKey(each))
        .map(
            each -> new Difference(each, before.getOrDefault(each, 0), after.getOrDefault(each, 0)))
        .toList();
  }

  /** 差异. How many events of a class the one and the other period have. */
  public record Difference(TrajectoryClass kind, int one, int other) {
    public int change() {
      return other - one;
    }
  }
}
