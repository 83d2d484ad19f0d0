package org.xinheng.inquire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 记录分页. One page of records and where the next begins. */
public record RecordPage(List<ShownRecord> records, Optional<Cursor> next) {

  public RecordPage {
    records = List.copyOf(records);
  }

  /** 翻页位置: after the record of that day and number. Opaque to callers; survives in a URL. */
  public record Cursor(LocalDate day, long entry) {

    public static Optional<Cursor> parse(String text) {
      int dot = text.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      try {
        LocalDate day = LocalDate.ofEpochDay(Long.parseLong(text, 0, dot, 36));
        return Optional.of(new Cursor(day, Long.parseLong(text, dot + 1, text.length(), 36)));
      } catch (NumberFormatException | DateTimeException unreadable) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return Long.toString(day.toEpochDay(), 36) + "." + Long.toString(entry, 36);
    }
  }
}
