package org.xinheng.publish;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 核对件的时限. By when a row in the review queue is to be public.
 *
 * @param decidedOn empty where today's rules cannot read it
 * @param deadline empty where it is not to be public
 */
public record ReviewClock(
    long review, Optional<LocalDate> decidedOn, Optional<WorkingDay> deadline) {
  public boolean lateOn(LocalDate today) {
    return deadline.filter(last -> today.isAfter(last.day())).isPresent();
  }
}
