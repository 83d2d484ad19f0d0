package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;

/** 责任清单的内容. */
public record RegisterPage(
    boolean office,
    String department,
    List<QualityWorkPage.DepartmentChoice> departments,
    List<QualityWorkPage.DepartmentChoice> acting,
    List<CatalogueItem> items,
    Ledger table,
    List<Claim> claims,
    Ledger changes,
    List<Change> standing,
    String today,
    List<Problem> problems) {

  /** 一项机构变动, that may be revoked. */
  public record Change(long id, String title) {}

  /** 一件职责争议. */
  public record Claim(
      String item,
      String title,
      List<QualityWorkPage.DepartmentChoice> claimants,
      List<QualityWorkPage.DepartmentChoice> outsiders) {
    public String names() {
      return names(claimants);
    }

    /** Which claimants the catalogue does not name; "" where it names all. */
    public String why() {
      return outsiders.isEmpty() ? "" : "其中" + names(outsiders) + "不在目录的提供单位之列。";
    }

    private static String names(List<QualityWorkPage.DepartmentChoice> departments) {
      return String.join("、", departments.stream().map(one -> one.title()).toList());
    }
  }
}
