package org.xinheng.assess.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xinheng.assess.CountedRecord;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.ItemCode;

/**
 * 特征. A named selection of the records of a dossier; what is not yet there is said to be missing.
 */
sealed interface Feature {
  String title();

  /**
   * Records of one item.
   *
   * @param seriousness empty for any
   * @param where field code → admissible values of its code list
   * @param withinMonths counts no longer than so many months from the decision
   */
  record Selected(
      String title,
      ItemCode item,
      Set<Seriousness> seriousness,
      Map<String, Set<String>> where,
      OptionalInt withinMonths)
      implements Feature {
    public Selected {
      seriousness = Set.copyOf(seriousness);
      where = Map.copyOf(where);
    }

    boolean speaksOf(CountedRecord record) {
      return record.item().equals(item)
          && (seriousness.isEmpty()
              || record.seriousness().filter(seriousness::contains).isPresent())
          && where.entrySet().stream()
              .allMatch(
                  one -> one.getValue().contains(record.words().getOrDefault(one.getKey(), "")));
    }

    boolean counts(CountedRecord record, LocalDate day) {
      return speaksOf(record)
          && record.countsOn(day)
          && lastDay(record).map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The end of its term, or of the months for which it counts. */
    Optional<LocalDate> lastDay(CountedRecord record) {
      if (withinMonths.isEmpty()) {
        return record.termUntil();
      }
      LocalDate window = record.decidedOn().plusMonths(withinMonths.getAsInt()).minusDays(1);
      return Optional.of(record.termUntil().filter(last -> last.isBefore(window)).orElse(window));
    }
  }

  /** 派生特征: whatever any of the named features selects. */
  record AnyOf(String title, List<String> of) implements Feature {
    public AnyOf {
      of = List.copyOf(of);
    }
  }

  /** 尚不可得. */
  record Missing(String title, String why) implements Feature {}
}
