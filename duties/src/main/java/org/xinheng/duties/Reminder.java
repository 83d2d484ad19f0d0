package org.xinheng.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.WorkCalendar;

/**
 * 提醒. One reminder of one matter owed. It is open as long as the matter is, and gives way to the
 * reminder of a later step; then it says when and why it was settled.
 *
 * @param remaining pieces of the matter still owed; 0 once settled
 */
public record Reminder(
    long id,
    Matter matter,
    Step step,
    String sentence,
    long remaining,
    Instant madeAt,
    Optional<Instant> mailedAt,
    Optional<Settled> settled) {

  /**
   * 应办的事. What a reminder is of.
   *
   * @param object the item, the receipt or the day that it is about
   * @param deadline the last day, inclusive
   */
  public record Matter(DepartmentCode department, Kind kind, String object, LocalDate deadline) {}

  /** 了结, and what became of the matter. */
  public record Settled(Instant at, String why) {}

  /** 事由. */
  public enum Kind {
    PERIOD("定期报送"),
    CASES("案件数申报"),
    MENDING("退回改正"),
    PUBLICITY("公示时限");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 状态. {@link #LATE} are those of {@link #OPEN} whose last day is over. */
  public enum State {
    OPEN("未了结"),
    LATE("已逾期未了结"),
    SETTLED("已了结");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 时点. Working days left before the last day, or the last day over. */
  public enum Step {
    THREE("还有 3 个工作日"),
    TWO("还有 2 个工作日"),
    ONE("还有 1 个工作日"),
    LATE("已逾期");

    private final String title;

    Step(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** The step that day asks for; on the last day itself and earlier than three, none. */
    public static Optional<Step> on(LocalDate today, LocalDate lastDay, WorkCalendar calendar) {
      if (today.isAfter(lastDay)) {
        return Optional.of(LATE);
      }
      long left = calendar.workingDaysBetween(today, lastDay);
      return left == 3
          ? Optional.of(THREE)
          : left == 2 ? Optional.of(TWO) : left == 1 ? Optional.of(ONE) : Optional.empty();
    }
  }

  /**
   * 应办. A matter as it stands today.
   *
   * @param pieces how many decisions, rows or reports it is
   * @param waiting of these, how many wait for somebody; the platform does the others by itself
   * @param sentence what it is, in Chinese without a closing stop
   */
  public record Owed(Matter matter, long pieces, long waiting, String sentence) {}
}
