package org.xinheng.duties;

import org.xinheng.vocabulary.Dimension;

/** 计数项. What is counted for a department, an item and a month; rates are made of these alone. */
public enum Count {
  /** Rows received in the month, filed, returned or in review; a repeat was reported before. */
  REPORTED("报送行数"),
  /** Of these, returned. */
  RETURNED("退回行数"),
  /** Rows returned with an error in the dimension; a row may stand in several. */
  UNLAWFUL("不合法"),
  UNTIMELY("不及时"),
  INACCURATE("不准确"),
  UNSTANDARD("不规范"),
  INCOMPLETE("不完整"),
  /** Records on file (each in its newest version) that were decided in the month. */
  DECIDED("在档决定数"),
  /** Decisions the department says it took in the month; 0 is a zero report, absent is silence. */
  CASES("申报案件数"),
  /** Of the cases declared, those on file: never more than declared, item by item. */
  COVERED("申报而在档"),
  /** Items of which fewer cases (0 too) were declared than are on file or were proven concealed. */
  UNDERSTATED("申报与在档不符"),
  /** What stands against it: on file of that month, or proven concealed, beyond the declared. */
  BEYOND("申报以外的决定"),
  /** What was taken under an item that was kept silent about, at least one. */
  UNTOLD("应报未报的决定"),
  /** Items of which each decision is reported and whose cases are not declared by the day owed. */
  UNDECLARED("未申报案件数的事项"),
  /** 缺报: items of a period of which, by the day owed, nothing was received nor declared. */
  MISSED("缺报的事项"),
  /** Records first reported in the month that were owed by a day. */
  OWED("有期限的报送"),
  /** Of these, received on or before the day. */
  IN_TIME("按期报送"),
  /** Decisions whose deadline lies in the month and that had to be published. */
  PUBLICITY_OWED("应公示"),
  /** Of these, published on or before the deadline. */
  PUBLISHED_IN_TIME("按期公示"),
  /** Sampled decisions of the month that a person compared with their documents. */
  AGREES("抽查一致"),
  DIFFERS("抽查不一致（错报）"),
  NOT_FOUND("未找到文书"),
  /** Proven 瞒报 of decisions of the month. */
  CONCEALED("查实瞒报");

  private final String title;

  Count(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The count of rows returned for an error in the dimension. */
  public static Count errorsOf(Dimension dimension) {
    return switch (dimension) {
      case LAWFUL -> UNLAWFUL;
      case TIMELY -> UNTIMELY;
      case ACCURATE -> INACCURATE;
      case STANDARD -> UNSTANDARD;
      case COMPLETE -> INCOMPLETE;
    };
  }
}
