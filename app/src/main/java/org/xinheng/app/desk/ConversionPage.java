package org.xinheng.app.desk;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.app.page.Trend;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;

/** 存量代码转换的页面. */
public final class ConversionPage {
  /** 告知的方式. */
  public static final List<String> WAYS = List.of("挂号信", "窗口交付", "短信", "电话", "公告");

  private ConversionPage() {}

  /** 经过的一行. On which day, and by whom. */
  public record Line(LocalDate on, String state, String what, String by) {}

  /** A department one may choose. */
  public record Choice(String code, String name) {}

  /** 看板. */
  public record Board(
      Ledger rates,
      Ledger detail,
      Ledger unresolved,
      Ledger problems,
      Ledger checks,
      Ledger twoInOne,
      Trend trend,
      Ledger months,
      Ledger ages,
      List<ConversionState> states) {}

  /**
   * 名单.
   *
   * @param title the state or group of states asked for
   * @param all how many such a list holds
   * @param rows one page of it
   * @param after the number behind which this page begins
   * @param assign where codes are given to this page, or ""
   */
  public record Rows(
      String title,
      ConversionQuery query,
      Choices choices,
      List<ConversionState> states,
      long all,
      Ledger rows,
      String assign,
      long after,
      String next) {}

  /** 可选的条件. What the form of the list offers. */
  public record Choices(
      List<Choice> registrars,
      List<Choice> states,
      List<Choice> categories,
      List<Choice> towns,
      List<Choice> batches,
      List<Choice> problems) {}

  /** 告知书. */
  public record Letter(Conversion conversion, String code, String registrar, LocalDate today) {}

  /** 一户. */
  public record One(
      Conversion conversion,
      Ledger candidates,
      List<Line> steps,
      List<ConversionProblem> kinds,
      List<Problem> problems) {
    public boolean in(ConversionState state) {
      return conversion.state() == state;
    }
  }

  /**
   * 名单、码段与通知.
   *
   * @param unsigned notices this department has still to sign
   */
  public record Work(
      List<Choice> registrars,
      List<Choice> users,
      Ledger batches,
      Ledger segments,
      Ledger notices,
      List<Long> unsigned,
      List<Problem> problems) {}
}
