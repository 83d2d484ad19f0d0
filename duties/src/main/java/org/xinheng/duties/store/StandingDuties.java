package org.xinheng.duties.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinheng.duties.Register.Closure;
import org.xinheng.duties.Register.Duty;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 现行责任. What submissions are held against, kept for some seconds and dropped with each change made
 * here, so that a change made on another instance is in force soon too.
 */
final class StandingDuties {
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final DutyRows rows;
  private final ChangeStore changes;
  private final Units units;
  private final AtomicReference<@Nullable Standing> standing = new AtomicReference<>();

  StandingDuties(DutyRows rows, ChangeStore changes, Units units) {
    this.rows = rows;
    this.changes = changes;
    this.units = units;
  }

  private record Standing(long takenAt, List<Duty> duties, Map<DepartmentCode, Closure> closures) {}

  /** Something has changed: the next question reads anew. */
  void drop() {
    standing.set(null);
  }

  private Standing standing() {
    var known = standing.get();
    if (known != null && System.nanoTime() - known.takenAt() < KEPT.toNanos()) {
      return known;
    }
    var now = new Standing(System.nanoTime(), rows.all(), changes.closures());
    standing.set(now);
    return now;
  }

  Set<ItemCode> furnishedBy(DepartmentCode department, LocalDate day) {
    if (closure(department).filter(closed -> day.isAfter(closed.lastDay())).isPresent()) {
      return Set.of();
    }
    return items(department, duty -> holds(duty, day));
  }

  Set<ItemCode> furnishedUntil(DepartmentCode department, LocalDate day) {
    return items(
        department,
        duty ->
            !duty.fromDay().isAfter(day)
                && duty.lastDay().filter(last -> last.isBefore(duty.fromDay())).isEmpty());
  }

  private static boolean holds(Duty duty, LocalDate day) {
    return !duty.fromDay().isAfter(day) && duty.lastDay().filter(day::isAfter).isEmpty();
  }

  /** Those of its rows that count, and what the configuration says of items without any row. */
  private Set<ItemCode> items(DepartmentCode department, Predicate<Duty> counts) {
    var items = new HashSet<ItemCode>();
    units.all().stream()
        .filter(unit -> unit.code().equals(department))
        .forEach(unit -> items.addAll(unit.items()));
    var own = standing().duties().stream().filter(d -> d.department().equals(department)).toList();
    own.forEach(duty -> items.remove(duty.item()));
    own.stream().filter(counts).forEach(duty -> items.add(duty.item()));
    return items;
  }

  Optional<Closure> closure(DepartmentCode department) {
    return Optional.ofNullable(standing().closures().get(department));
  }
}
