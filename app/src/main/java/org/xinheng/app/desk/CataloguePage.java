package org.xinheng.app.desk;

import java.util.List;
import org.xinheng.collect.CatalogueItem;

/** 信息目录的一个事项: its provisions and every field in the words of a form. */
public record CataloguePage(
    CatalogueItem item,
    String naturalKey,
    List<String> departments,
    List<Line> fields,
    List<CatalogueItem> editions,
    boolean mayRevise) {

  /** 目录首页: every item with who furnishes it here. */
  public record Contents(List<Entry> items) {}

  /** 目录首页的一行. */
  public record Entry(CatalogueItem item, List<String> departments) {}

  /**
   * 字段说明.
   *
   * @param need by kind of subject; one word where all kinds owe the same
   * @param form type, length and unit
   * @param values of its code list
   */
  public record Line(
      String code,
      String title,
      List<String> need,
      String condition,
      String form,
      List<String> values,
      String disclosure,
      String help,
      String aliases,
      boolean local) {}
}
