package org.xinheng.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;

/** 数据共享. Who may use what, for which purpose, until when; decided by the owner, each use kept. */
public interface Sharing {

  /** 授权状态. */
  enum State {
    REQUESTED("待决定"),
    GRANTED("已授权"),
    REFUSED("不同意"),
    WITHDRAWN("已收回");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * 一件授权; {@code lastDay} is inclusive.
   *
   * @param decidedFor the department for which it was decided, empty where it is not or not known
   * @param words the opinion of whoever decided
   * @param withdrawal why it was withdrawn, "" where it was not
   */
  record Grant(
      long id,
      DepartmentCode department,
      ItemCode item,
      List<FieldName> fields,
      String purpose,
      State state,
      Optional<LocalDate> lastDay,
      String requestedBy,
      Instant requestedAt,
      Optional<DepartmentCode> decidedFor,
      String words,
      String withdrawal,
      long uses) {
    /** Whether it may be used on the day. */
    public boolean liveOn(LocalDate day) {
      return state == State.GRANTED && lastDay.filter(last -> !day.isAfter(last)).isPresent();
    }
  }

  /**
   * 决定人.
   *
   * @param office whether it is somebody of the credit office
   */
  record Decider(String login, DepartmentCode department, boolean office) {}

  /** 一次使用. */
  record Use(String what, String by, Instant at) {}

  /**
   * @throws DutyRefused DTY-060 no purpose or no field, DTY-082 nobody but the department itself
   *     furnishes the item
   */
  void request(
      DepartmentCode department, ItemCode item, List<FieldName> fields, String purpose, String by);

  /** Who answers it, by the leads and duties of today. */
  Answering answering(Grant grant);

  /** The same of many at once, in their order. */
  List<Answering> answering(List<Grant> grants);

  /**
   * Grants it until that day, inclusive, or refuses it with words.
   *
   * @throws DutyRefused DTY-061 not waiting, DTY-062 by whoever requested it, DTY-063 the last day
   *     is over or more than a year away, DTY-064 refused without words, DTY-083 not to be answered
   *     by this department
   */
  void decide(long id, boolean granted, LocalDate lastDay, String words, Decider by);

  /**
   * By the department that answers for the item today, or the one that granted it.
   *
   * @throws DutyRefused DTY-064 no reason, DTY-065 not granted, DTY-083 not its grant
   */
  void withdraw(long id, String reason, Decider by);

  /** Whether it is for this department to withdraw it. */
  boolean mayWithdraw(Grant grant, Decider by);

  /**
   * Records one use, before anything is shown.
   *
   * @throws DutyRefused DTY-066 not granted to this department, over or withdrawn
   */
  Grant use(long id, DepartmentCode department, String what, String by);

  /** Those of the department that may be used today. */
  List<Grant> live(DepartmentCode department);

  /** Requests that await a decision. */
  List<Grant> waiting();

  Optional<Grant> find(long id);

  /** The newest first. */
  List<Grant> all();

  /** The newest first. */
  List<Use> uses(long id, int limit);
}
