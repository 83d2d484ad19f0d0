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

  /**
   * Gives what is due today, each once, and mails what has not been mailed; returns how many are
   * new.
   */
  int round();

  /** Newest first. */
  List<Reminder> of(Optional<DepartmentCode> department, int limit);

  /** Given in the last seven days. */
  long recent(Optional<DepartmentCode> department);

  Optional<Contact> contact(DepartmentCode department);

  /**
   * @throws DutyRefused DTY-040 no name, or not an address
   */
  void name(Contact contact, String by);
}
