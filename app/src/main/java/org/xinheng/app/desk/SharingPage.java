package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.duties.Sharing.Grant;

/** 数据共享的内容. */
public record SharingPage(
    boolean mayAsk,
    List<CatalogueItem> items,
    CatalogueItem item,
    List<Field> fields,
    Ledger table,
    List<Problem> problems) {

  /** 一件授权. */
  public record One(
      Grant grant,
      String department,
      String item,
      String fields,
      boolean owner,
      boolean mayUse,
      List<Found> found,
      Ledger uses,
      List<Problem> problems) {}

  /** 查到的一条. */
  public record Found(String document, List<ReviewView.Fact> facts) {}
}
