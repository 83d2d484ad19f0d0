package org.xinheng.duties;

import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;

/** 提醒. At the desk, and by mail where a department has named an address and mail is set up. */
public interface Reminders {

  /** 邮递. How mail leaves; off unless the operator has named a server. */
  interface Postman {
    boolean on();

    /** Whether it was handed over; what failed is tried again at the next round. */
    boolean send(String to, String subject, String text);
  }

  /** 联络员. */
  record Contact(DepartmentCode department, String person, String mail) {}

  /** 筛选条件. Empty is any. */
  record Filter(
      Optional<DepartmentCode> department,
      Optional<Reminder.Kind> kind,
      Optional<Reminder.State> state) {}

  /**
   * 应办件数 of one kind, at this moment.
   *
   * @param late whose last day is over: of 公示时限 as many as the board of deadlines counts
   * @param soon whose last day is today or one of the next three working days
   */
  record Standing(Reminder.Kind kind, long late, long soon) {}

  /**
   * Settles the reminders whose matter is done with, gives what is due today, each once, and mails
   * what has not been mailed; returns how many are new.
   */
  int round();

  /** Newest first. */
  List<Reminder> of(Filter filter, int offset, int limit);

  long count(Filter filter);

  /** Counted afresh, every kind once. */
  List<Standing> standing(Optional<DepartmentCode> department);

  Optional<Contact> contact(DepartmentCode department);

  /**
   * @throws DutyRefused DTY-040 no name, or not an address
   */
  void name(Contact contact, String by);
}
