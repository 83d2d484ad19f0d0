package org.xinheng.link.store;

import java.time.LocalDate;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.link.model.Holders;
import org.xinheng.verify.CreditRecord;

/** 登记机关的话. Which records are the registrar's own on what an entity is called. */
final class RegistrarsWord {
  /** The end of a name where nobody says on which day it ended. */
  static final LocalDate UNKNOWN = LocalDate.MAX;

  private RegistrarsWord() {}

  static boolean isRegistration(CreditRecord record) {
    return record.item().nature() == Nature.REGISTRATION;
  }

  /**
   * Whether its word on the code stands against another name: in its registration, and where it
   * says that the name has changed, which nobody else may know yet.
   */
  static boolean holds(CreditRecord record, Holders holders) {
    boolean renamed =
        record.item().find(Role.CONTENT_BEFORE).isPresent()
            && !record.subject().formerNames().isEmpty();
    return isRegistration(record) || (renamed && !holders.byCode().isEmpty());
  }

  /** 核准日期 of the registration that brings another name. */
  static LocalDate approvedOn(CreditRecord record) {
    var day = record.at(Role.APPROVED_ON);
    return day.isEmpty() ? UNKNOWN : LocalDate.parse(day);
  }
}
