package org.xinheng.assess.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.assess.CountedRecord;

/**
 * 选取. What a feature comes to in the end, through all those it is derived from.
 *
 * @param missing parts of it that are not yet there
 */
record Selection(List<Feature.Selected> selected, List<Feature.Missing> missing) {
  Selection {
    selected = List.copyOf(selected);
    missing = List.copyOf(missing);
  }

  /** Whether nothing of it can be known yet. */
  boolean unavailable() {
    return selected.isEmpty();
  }

  boolean counts(CountedRecord record, LocalDate day) {
    for (Feature.Selected one : selected) {
      if (one.counts(record, day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last day on which it counts, by whatever lets it count longest; empty inside while it has
   * no end. Only of a record that {@link #counts}.
   */
  Optional<LocalDate> lastDay(CountedRecord record, LocalDate day) {
    LocalDate latest = LocalDate.MIN;
    for (Feature.Selected one : selected) {
      if (one.counts(record, day)) {
        LocalDate last = one.lastDay(record).orElse(LocalDate.MAX);
        latest = last.isAfter(latest) ? last : latest;
      }
    }
    return latest.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(latest);
  }

  boolean sharesWith(Selection other) {
    return selected.stream().anyMatch(other.selected::contains);
  }
}
