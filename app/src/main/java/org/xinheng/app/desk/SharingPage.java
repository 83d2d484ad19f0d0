package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.duties.Answering;
import org.xinheng.duties.Sharing.Grant;

/** 数据共享的内容. */
public record SharingPage(
    boolean mayAsk,
    List<CatalogueItem> items,
    CatalogueItem item,
    List<Field> fields,
    Ledger table,
    List<Problem> problems) {

  /**
   * 一件授权.
   *
   * @param furnishers who furnish what is asked for
   * @param answers who answers it or has answered it, and until when
   * @param office whether the credit office looks, which names the lead
   */
  public record One(
      Grant grant,
      String department,
      String item,
      String fields,
      String furnishers,
      String answers,
      Answering answering,
      boolean office,
      boolean mayDecide,
      boolean mayWithdraw,
      boolean mayUse,
      List<Found> found,
      Ledger uses,
      List<Problem> problems) {}

  /** 查到的一条. */
  public record Found(String document, List<ReviewView.Fact> facts) {}
}
