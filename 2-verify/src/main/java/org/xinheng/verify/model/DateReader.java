package org.xinheng.verify.model;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.collect.DateWindow;
import org.xinheng.collect.Field;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.ChineseDates;
import org.xinheng.vocabulary.Dimension;

/**
 * 日期. Any common writing becomes yyyy-MM-dd (DQ-104), 长期 the day that means so; a day outside the
 * field's window goes back (DQ-105).
 */
final class DateReader extends FieldReader {
  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

  private final DateWindow window;

  DateReader(Field field, int index) {
    super(field, index);
    this.window =
        field.window().orElse(new DateWindow(EARLIEST, DateWindow.LONG_TERM, true, false));
  }

  @Override
  String read(String cell, Draft draft, Circumstances circumstances) {
    var day = ChineseDates.parse(cell).or(() -> longTerm(cell));
    if (day.isEmpty()) {
      draft.found(error("DQ-104", Dimension.STANDARD, cell, "不是日期", "请按 2026-05-06 的格式填写"));
      return cell;
    }
    if (!window.admits(day.get(), circumstances.today())) {
      draft.found(
          error(
              "DQ-105",
              Dimension.ACCURATE,
              cell,
              outside(day.get(), circumstances.today()),
              "请核对年份后重报"));
      return cell;
    }
    draft.day(index, day.get());
    return cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-'
        ? cell
        : day.get().toString();
  }

  private Optional<LocalDate> longTerm(String cell) {
    return window.longTerm() && DateWindow.LONG_TERM_WORDS.contains(cell.strip())
        ? Optional.of(DateWindow.LONG_TERM)
        : Optional.empty();
  }

  private String outside(LocalDate day, LocalDate today) {
    if (!window.future() && day.isAfter(today)) {
      return "晚于报送当天 " + today;
    }
    return "不在 " + window.earliest() + " 至 " + window.latest() + " 之间";
  }
}
