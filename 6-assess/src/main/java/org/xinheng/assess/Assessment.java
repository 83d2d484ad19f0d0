package org.xinheng.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 评价及其说明. A grade as a page shows it.
 *
 * @param title of the card, {@code basis} on what it rests, {@code inForceFrom} since when
 * @param means the grade in words; "" where there is none
 * @param place of the grade among the card's {@code places}, 0 for the best
 * @param snapshot whose kept facts it was worked out from; empty where it was worked out from what
 *     the dossier knew on that day
 */
public record Assessment(
    String title,
    String basis,
    LocalDate inForceFrom,
    Graded graded,
    String means,
    int place,
    int places,
    List<WhatIf> whatIf,
    Optional<SnapshotLine> snapshot) {
  public Assessment {
    whatIf = List.copyOf(whatIf);
  }
}
