package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.collect.CatalogueItem;

/** 信息目录的一个事项: its provisions and every field in the words of a form. */
public record CataloguePage(
    CatalogueItem item,
    String naturalKey,
    List<String> departments,
    List<Line> fields,
    List<EditionLine> editions,
    boolean mayRevise) {

  /**
   * 一个版本.
   *
   * @param when its days, as a reader says them
   * @param tone of the state: live, due or ended
   */
  public record EditionLine(String edition, String state, String tone, String when) {

    /** Past, present and coming, the earliest first. */
    static List<EditionLine> of(List<CatalogueItem> editions, CatalogueItem present) {
      var lines = new ArrayList<EditionLine>();
      for (int i = 0; i < editions.size(); i++) {
        var one = editions.get(i);
        var from = one.inForceFrom();
        if (from.isAfter(present.inForceFrom())) {
          lines.add(new EditionLine(one.edition(), "将施行", "due", from + " 起施行"));
        } else if (one.edition().equals(present.edition())) {
          lines.add(new EditionLine(one.edition(), "现行", "live", from + " 起"));
        } else {
          var lastDay = editions.get(i + 1).inForceFrom().minusDays(1);
          lines.add(new EditionLine(one.edition(), "已停用", "ended", from + " 至 " + lastDay));
        }
      }
      return lines;
    }
  }

  /** 目录首页: every item with who furnishes it here, and new ones that are not in force yet. */
  public record Contents(List<Entry> items, List<CatalogueItem> coming, boolean mayAdd) {}

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
