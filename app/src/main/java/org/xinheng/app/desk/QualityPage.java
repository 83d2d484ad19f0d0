package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Trend;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.Score;

/**
 * 数据质量看板的内容.
 *
 * @param allDepartments whether the visitor sees every department
 */
public record QualityPage(
    String month,
    List<String> months,
    String item,
    List<CatalogueItem> items,
    String kind,
    boolean allDepartments,
    Ledger ranking,
    Trend timeliness,
    Ledger byMonth,
    String sheet) {

  /** 一个部门的数据质量. */
  public record UnitPage(
      String department,
      String address,
      String month,
      List<String> months,
      Score score,
      String sheet,
      Ledger items,
      Ledger reasons,
      Ledger dimensions,
      Trend scores,
      Ledger byMonth) {}
}
