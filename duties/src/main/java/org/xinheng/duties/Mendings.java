package org.xinheng.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

/** 退回数据的改正. Every returned row is followed until it is mended, or withdrawn with a reason. */
public interface Mendings {

  /** 改正状态. */
  enum State {
    OPEN("待改正"),
    MENDED("已改正"),
    WITHDRAWN("已撤回");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * 一行.
   *
   * @param number of the receipt
   * @param why the first reason it came back for
   * @param rules codes of all that it came back for
   * @param entry under which it was filed after all
   * @param closedOn the day on which the sound row was received, or it was withdrawn
   * @param closedBy who withdrew it; "" where nobody did
   */
  record Mending(
      long submission,
      int row,
      String number,
      DepartmentCode department,
      ItemCode item,
      String document,
      String why,
      List<String> rules,
      LocalDate returnedOn,
      State state,
      Optional<EntryId> entry,
      Optional<LocalDate> closedOn,
      String closedBy,
      String reason) {
    public Mending {
      rules = List.copyOf(rules);
    }
  }

  /**
   * 筛选条件. Empty is any.
   *
   * @param rule code of one of the rules that a row came back for
   * @param returnedUntil returned on that day or before
   */
  record Filter(
      State state,
      Optional<DepartmentCode> department,
      Optional<ItemCode> item,
      Optional<String> rule,
      Optional<LocalDate> returnedUntil) {

    /** All in that state. */
    public static Filter of(Optional<DepartmentCode> department, State state) {
      return new Filter(state, department, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** 规则 and how many rows came back for it. */
  record Rule(String code, long rows) {}

  /**
   * Takes up rows returned since, and closes those whose record has been filed by a later
   * submission: the same document number with the same name or code; where the item has no document
   * number, the same code or name; where the number itself was what was wrong, the same code or
   * name and day of decision.
   *
   * @return how many were closed
   */
  int follow();

  /** Oldest first. */
  List<Mending> list(Filter filter, int offset, int limit);

  long count(Filter filter);

  /** The most frequent first. */
  List<Rule> rules(Optional<DepartmentCode> department, State state);

  /**
   * @throws DutyRefused DTY-020 no reason, DTY-021 not open or another department's
   */
  void withdraw(DepartmentCode department, long submission, int row, String reason, String by);
}
