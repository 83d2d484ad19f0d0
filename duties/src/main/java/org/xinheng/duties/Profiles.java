package org.xinheng.duties;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;

/**
 * 数据画像. What an item's records of one month look like, field by field, against the month before.
 * Values are told of code lists alone: nothing a person could be known by.
 */
public interface Profiles {

  /**
   * 一个字段.
   *
   * @param filled of {@code records}, in this month
   * @param filledBefore of {@code recordsBefore}, in the month before
   * @param outliers what is far from the usual, each sort told once
   * @param shift of the values of a code list; empty where either month has too few
   */
  record FieldProfile(
      FieldName field,
      String title,
      long records,
      long filled,
      long recordsBefore,
      long filledBefore,
      List<Value> top,
      List<Outlier> outliers,
      Optional<Shift> shift) {
    public FieldProfile {
      top = List.copyOf(top);
      outliers = List.copyOf(outliers);
    }

    public double rate() {
      return records == 0 ? 0 : 100.0 * filled / records;
    }

    /** Change of the fill rate in percentage points; empty where a month has no records. */
    public Optional<Double> drift() {
      return records == 0 || recordsBefore == 0
          ? Optional.empty()
          : Optional.of(rate() - 100.0 * filledBefore / recordsBefore);
    }

    /** How many records are told of as outliers; one may be in several sorts. */
    public long far() {
      return outliers.stream().mapToLong(Outlier::count).sum();
    }
  }

  /** 一个取值 and how often it stands there, in this month and in the month before. */
  record Value(String text, long count, long before) {}

  /**
   * 异常值.
   *
   * @param what how they differ, with the bound, such as “大于 1,000”
   */
  record Outlier(long count, String what) {}

  /** 变化程度. The usual bounds of the population stability index, and of a change in number. */
  enum Change {
    STEADY("平稳"),
    SOME("有变化"),
    MUCH("明显变化");

    private final String title;

    Change(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Of a population stability index: from 0.1 on there is some, from 0.25 on much change. */
    public static Change ofIndex(double index) {
      return of(index, 0.1, 0.25);
    }

    /** Of a number, from a fifth on some and from a half on much; empty where none was before. */
    public static Optional<Change> ofNumber(long now, long before) {
      return before == 0
          ? Optional.empty()
          : Optional.of(of(Math.abs((double) (now - before) / before), 0.2, 0.5));
    }

    private static Change of(double size, double some, double much) {
      return size < some ? STEADY : size < much ? SOME : MUCH;
    }
  }

  /**
   * 分布变化.
   *
   * @param index population stability index of this month's values against the month before
   */
  record Shift(double index, Change change) {}

  /** In the order of the catalogue; of one department's records where given. */
  List<FieldProfile> of(ItemCode item, YearMonth month, Optional<DepartmentCode> department);
}
