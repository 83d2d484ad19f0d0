package org.xinheng.duties;

import java.util.List;

/**
 * 通报内容. As it was when it was drafted; figures as they are read.
 *
 * @param rates of all units together: title and percentage
 * @param named units whose late reports are more than half of what they owed
 */
public record BulletinBody(
    String month,
    String sheet,
    List<Line> rates,
    List<Row> rows,
    List<String> named,
    List<String> notes) {
  public BulletinBody {
    rates = List.copyOf(rates);
    rows = List.copyOf(rows);
    named = List.copyOf(named);
    notes = List.copyOf(notes);
  }

  /** 一项指标. */
  public record Line(String title, String value) {}

  /** 一个单位. */
  public record Row(
      String place,
      String unit,
      String kind,
      String score,
      String reporting,
      String timeliness,
      String compliance,
      String consistency,
      long late,
      long missing,
      long differing,
      long concealed) {}
}
