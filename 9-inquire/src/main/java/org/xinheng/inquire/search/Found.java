package org.xinheng.inquire.search;

import java.util.Comparator;
import org.xinheng.inquire.Hit;

/** A hit with what its rank is decided by: kind of match, changes needed, place, length, age. */
record Found(Hit hit, int changes, int at, int length) {

  static final Comparator<Found> RANK =
      Comparator.comparing((Found found) -> found.hit().by())
          .thenComparingInt(Found::changes)
          .thenComparingInt(Found::at)
          .thenComparingInt(Found::length)
          .thenComparingLong(found -> found.hit().listing().id().value());
}
