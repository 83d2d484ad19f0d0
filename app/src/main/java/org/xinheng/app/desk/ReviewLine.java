package org.xinheng.app.desk;

import java.time.Instant;
import java.util.Optional;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 待核对清单的一行.
 *
 * @param document its number, or its name where it has no number
 * @param deadline empty where it is not to be public
 * @param candidate who it may be best; "" where nobody is like it
 * @param code the candidate's
 * @param why what agrees and what differs, or why a person has to look
 * @param href its card, within the conditions of the list
 */
public record ReviewLine(
    long review,
    String subject,
    String item,
    String department,
    String document,
    String decidedOn,
    Optional<WorkingDay> deadline,
    boolean late,
    Instant queuedAt,
    String question,
    String candidate,
    String code,
    String why,
    String href) {
  private static final String NONE = "–";

  /** The deadline in words of a table. */
  String deadlineText() {
    return deadline
        .map(last -> last.day() + (last.provisional() ? "（暂定）" : "") + (late ? "（已逾期）" : ""))
        .orElse(NONE);
  }
}
