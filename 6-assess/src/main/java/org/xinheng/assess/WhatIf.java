package org.xinheng.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.EntryId;

/**
 * 怎样会变. What would give another grade: records that end, or days that pass.
 *
 * @param ended records that would have to end before their time; empty where time alone does it
 * @param on the day on which time alone does it
 */
public record WhatIf(
    List<EntryId> ended, Optional<LocalDate> on, String grade, Points points, String words) {
  public WhatIf {
    ended = List.copyOf(ended);
  }
}
