package org.xinheng.duties;

import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SCJGJ;
import static org.xinheng.duties.DutyDistrict.SPJ;
import static org.xinheng.duties.DutyDistrict.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.duties.Reminder.Kind;
import org.xinheng.duties.Reminder.State;
import org.xinheng.duties.Reminder.Step;
import org.xinheng.duties.Reminders.Filter;
import org.xinheng.duties.flow.Remind;
import org.xinheng.duties.store.OwedStore;
import org.xinheng.duties.store.ReminderStore;
import org.xinheng.duties.store.SettledMatters;
import org.xinheng.vocabulary.WorkCalendar;

/** 提醒的轮次. Rounds of a district's reminders on days of one's own choice. */
abstract class RoundsOfReminders {
  static final Reminders.Postman NO_MAIL =
      new Reminders.Postman() {
        @Override
        public boolean on() {
          return false;
        }

        @Override
        public boolean send(String to, String subject, String text) {
          return false;
        }
      };

  final DutyDistrict district = new DutyDistrict();

  Remind on(String day) {
    var clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZONE);
    return new Remind(
        new OwedStore(
            district.sql, item -> CATALOGUE.item(item).title(), WorkCalendar::vendored, ZONE),
        new SettledMatters(district.sql, ZONE),
        new ReminderStore(district.sql, clock),
        WorkCalendar::vendored,
        NO_MAIL,
        "某区平台",
        clock);
  }

  List<Reminder> open(Kind kind) {
    return listed(kind, State.OPEN);
  }

  List<Reminder> listed(Kind kind, State state) {
    return on("2026-11-30")
        .of(new Filter(Optional.empty(), Optional.of(kind), Optional.of(state)), 0, 100);
  }

  List<Step> steps(Kind kind) {
    return on("2026-11-30")
        .of(new Filter(Optional.empty(), Optional.of(kind), Optional.empty()), 0, 100)
        .reversed()
        .stream()
        .map(Reminder::step)
        .toList();
  }

  void round(String... days) {
    for (var day : days) {
      on(day).round();
      on(day).round();
    }
  }

  void duty(String item, String frequency, String from) {
    district
        .sql
        .sql(
            """
            insert into duties.duty (department, item, frequency, basis, from_day, origin, reason, made_by, made_at)
            values ('spj', ?, ?, '依据', ?::date, 'DESK', '登记', '系统', now())\
            """)
        .params(item, frequency, from)
        .update();
  }

  void declare(String item, String month, int cases) {
    district
        .sql
        .sql(
            """
            insert into duties.case_count (department, item, month, cases, note, declared_by, declared_at)
            values ('spj', ?, ?::date, ?, '', '经办', '2026-11-12T10:00:00+08:00')\
            """)
        .params(item, month, cases)
        .update();
  }

  void returned(String day, int rows) {
    long sent = district.submission(SCJGJ, PENALTY, day + "T09:00:00+08:00", 0, rows, 0);
    district
        .sql
        .sql(
            """
            insert into duties.mending (submission, row_number, number, department, item, document, document_key, name_key,
                   code_key, why, returned_on, seen_entry)
            select :sent, n, lpad(:sent::text, 16, '0'), 'scjgj', 'penalty', '', '', '', '', '缺', :day, 0
              from generate_series(1, :rows) n\
            """)
        .param("sent", sent)
        .param("day", LocalDate.parse(day))
        .param("rows", rows)
        .update();
  }

  void waiting(long entry, String deadline) {
    district.publication(entry, SPJ, LICENCE, deadline, "");
    state(entry, "AWAITING_REDACTION");
  }

  void state(long entry, String state) {
    district
        .sql
        .sql("update publish.publication set state = ? where entry = ?")
        .params(state, entry)
        .update();
  }
}
