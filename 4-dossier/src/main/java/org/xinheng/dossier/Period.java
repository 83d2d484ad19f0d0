package org.xinheng.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** 时段. Days from the first to the last, both inclusive. */
public record Period(LocalDate from, LocalDate until) {
  public Period {
    if (from.isAfter(until)) {
      throw new IllegalArgumentException(from + " is after " + until);
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }
}
