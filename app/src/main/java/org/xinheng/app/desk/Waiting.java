package org.xinheng.app.desk;

import org.springframework.stereotype.Component;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Edition;
import org.xinheng.collect.Editions;
import org.xinheng.duties.Mendings;
import org.xinheng.link.CodeNotices;
import org.xinheng.link.Mergers;
import org.xinheng.link.Reviews;
import org.xinheng.publish.Calendars;
import org.xinheng.publish.Exemption;
import org.xinheng.publish.Exemptions;
import org.xinheng.publish.Redactions;
import org.xinheng.publish.Withdrawal;
import org.xinheng.publish.Withdrawals;

/** 待办数. How much waits for this person in each queue. */
@Component
class Waiting {
  private static final int MOST = 200;

  private final Reviews reviews;
  private final Redactions redactions;
  private final Exemptions exemptions;
  private final Withdrawals withdrawals;
  private final Calendars calendars;
  private final Editions editions;
  private final Mendings mendings;
  private final SharingLines sharing;
  private final CodeNotices notices;
  private final Mergers mergers;

  Waiting(
      Reviews reviews,
      Redactions redactions,
      Exemptions exemptions,
      Withdrawals withdrawals,
      Calendars calendars,
      Editions editions,
      Mendings mendings,
      SharingLines sharing,
      CodeNotices notices,
      Mergers mergers) {
    this.reviews = reviews;
    this.redactions = redactions;
    this.exemptions = exemptions;
    this.withdrawals = withdrawals;
    this.calendars = calendars;
    this.mendings = mendings;
    this.sharing = sharing;
    this.notices = notices;
    this.mergers = mergers;
    this.editions = editions;
  }

  long reviews(Visit visit) {
    return reviews.countOpen(visit.scope());
  }

  long redactions(Visit visit) {
    return redactions.countWaiting(visit.scope());
  }

  /** Proposals of others: nobody approves their own, and only the credit office approves. */
  long approvals(Visit visit) {
    if (!visit.may(Role.CREDIT_OFFICER)) {
      return 0;
    }
    return exemptions.waiting(visit.scope(), 0, MOST).stream()
        .map(Exemption::proposedBy)
        .filter(by -> !by.equals(visit.login()))
        .count();
  }

  /** The same of withdrawals. */
  long withdrawals(Visit visit) {
    return withdrawals.waiting(visit.scope(), 0, MOST).stream()
        .map(Withdrawal::proposedBy)
        .filter(by -> !by.equals(visit.login()))
        .count();
  }

  /** Revisions of the catalogue that others have handed in, and recalls that others ask for. */
  long editions(Visit visit) {
    long proposed =
        editions.open().stream()
            .filter(one -> one.state() == Edition.State.PROPOSED)
            .filter(one -> !one.draftedBy().equals(visit.login()))
            .count();
    return proposed + editions.recallsAsked().stream().filter(one -> others(one, visit)).count();
  }

  private boolean others(Edition edition, Visit visit) {
    return editions.recalls(edition.id()).stream()
        .anyMatch(one -> one.open() && !one.askedBy().equals(visit.login()));
  }

  /** Mergers that others have proposed. */
  long mergers(Visit visit) {
    return mergers.waiting().stream().filter(one -> !one.by().equals(visit.login())).count();
  }

  /** Returned rows that are neither mended nor withdrawn. */
  long mendings(Visit visit) {
    return mendings.count(Mendings.Filter.of(visit.scope(), Mendings.State.OPEN));
  }

  /** Requests of others that this department answers. */
  long sharing(Visit visit) {
    return sharing.waiting(visit).size();
  }

  /** Requests that cannot be answered before the credit office has named a lead. */
  long leads() {
    return sharing.wantingLead();
  }

  /** 对照通知 sent to this person's own department and not signed for. */
  long notices(Visit visit) {
    return notices.unsigned(visit.department());
  }

  long calendarAlarms() {
    return calendars.alarms().size();
  }
}
