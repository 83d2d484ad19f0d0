package org.xinheng.duties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 通报内容. As it was when it was drafted; figures as they are read.
 *
 * @param rates of all units together: title and percentage
 * @param items the same of each item, of all units together
 * @param trend the same of the last six months, the oldest first, all items together
 * @param named units whose late reports are more than half of what they owed
 */
public record BulletinBody(
    String month,
    String sheet,
    List<Line> rates,
    List<Row> rows,
    List<Rates> items,
    List<Rates> trend,
    List<String> named,
    List<String> notes) {

  /** A bulletin of the time before it told of items and of months has none of these. */
  public BulletinBody(
      String month,
      String sheet,
      List<Line> rates,
      List<Row> rows,
      @Nullable List<Rates> items,
      @Nullable List<Rates> trend,
      List<String> named,
      List<String> notes) {
    this.month = month;
    this.sheet = sheet;
    this.rates = List.copyOf(rates);
    this.rows = List.copyOf(rows);
    this.items = items == null ? List.of() : List.copyOf(items);
    this.trend = trend == null ? List.of() : List.copyOf(trend);
    this.named = List.copyOf(named);
    this.notes = List.copyOf(notes);
  }

  /** 一项指标. */
  public record Line(String title, String value) {}

  /** 一个事项或一个月的各率, as they are read. */
  public record Rates(
      String title,
      String reporting,
      String timeliness,
      String compliance,
      String consistency,
      String publicity,
      long reported,
      long returned) {}

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
