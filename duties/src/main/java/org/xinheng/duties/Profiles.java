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
   * @param outliers amounts above the third quartile by more than three times the distance between
   *     the quartiles
   */
  record FieldProfile(
      FieldName field,
      String title,
      long records,
      long filled,
      long recordsBefore,
      long filledBefore,
      List<Value> top,
      long outliers) {
    public FieldProfile {
      top = List.copyOf(top);
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
  }

  /** 一个取值 and how often it stands there. */
  record Value(String text, long count) {}

  /** In the order of the catalogue; of one department's records where given. */
  List<FieldProfile> of(ItemCode item, YearMonth month, Optional<DepartmentCode> department);
}
