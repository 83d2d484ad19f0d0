package org.xinheng.publish.flow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.xinheng.collect.Frequency;
import org.xinheng.publish.model.RuleBooks;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.WorkCalendar;
import org.xinheng.vocabulary.WorkingDay;

/** 时限的计算 as of one day; each day's deadline is counted once. */
final class Reckoning {
  private final RuleBooks books;
  private final WorkCalendar calendar;
  private final LocalDate today;
  private final Map<LocalDate, WorkingDay> deadlines = new HashMap<>();

  Reckoning(RuleBooks books, WorkCalendar calendar, LocalDate today) {
    this.books = books;
    this.calendar = calendar;
    this.today = today;
  }

  /** What is owed month by month is late by its report, not by a day of weeks before. */
  LocalDate countedFrom(CreditRecord record) {
    boolean each = record.item().provisions().furnished() == Frequency.EACH_DECISION;
    return each || today.isBefore(record.decidedOn()) ? record.decidedOn() : today;
  }

  WorkingDay deadline(LocalDate countedFrom) {
    return deadlines.computeIfAbsent(countedFrom, day -> books.deadline().lastDay(day, calendar));
  }
}
