package org.xinheng.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.WorkCalendar;

/** 提醒. One reminder of one thing owed; each is given once. */
public record Reminder(
    DepartmentCode department,
    Kind kind,
    String object,
    LocalDate deadline,
    Step step,
    String sentence,
    Instant madeAt,
    Optional<Instant> mailedAt) {

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
   * 应办. Something a department owes until the last day.
   *
   * @param sentence what it is, in Chinese without a closing stop
   */
  public record Owed(
      DepartmentCode department, Kind kind, String object, LocalDate lastDay, String sentence) {}
}
