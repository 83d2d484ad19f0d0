package org.xinheng.duties.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 共享申请的答复期限. Within how many working days a request to share is answered, by the rule that is in
 * force on the day of the request.
 *
 * @param from first day of request to which it applies
 */
public record AnswerDeadline(LocalDate from, int workingDays, String basis) {

  /** The rules of {@code sharing-deadlines.yaml}, the earliest first. */
  public static List<AnswerDeadline> bundled() {
    var in =
        Objects.requireNonNull(AnswerDeadline.class.getResourceAsStream("/sharing-deadlines.yaml"));
    var rules = (Iterable<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    return StreamSupport.stream(rules.spliterator(), false)
        .map(rule -> of((Map<?, ?>) rule))
        .sorted(Comparator.comparing(AnswerDeadline::from))
        .toList();
  }

  private static AnswerDeadline of(Map<?, ?> rule) {
    return new AnswerDeadline(
        LocalDate.parse(String.valueOf(rule.get("from"))),
        (Integer) Objects.requireNonNull(rule.get("workingDays")),
        String.valueOf(rule.get("basis")));
  }

  /** That of the day; of the earliest rule for whatever lies before it. */
  public static AnswerDeadline on(List<AnswerDeadline> rules, LocalDate requestedOn) {
    return rules.reversed().stream()
        .filter(rule -> !rule.from().isAfter(requestedOn))
        .findFirst()
        .orElseGet(rules::getFirst);
  }

  /** The last day on which the answer is in time; the day of the request is not counted. */
  public LocalDate lastDay(LocalDate requestedOn, WorkCalendar calendar) {
    return calendar.plusWorkingDays(requestedOn, workingDays).day();
  }
}
