package org.xinheng.duties.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.collect.FieldType;
import org.xinheng.duties.Profiles.Outlier;

/**
 * 一个字段一个月的计数. How many are filled; of code lists that anybody may see how often each value stands
 * there; of amounts the size, of dates the days from the decision, of texts the length, and what of
 * it is far from the usual. Only bounds are told, never a value.
 */
public final class FieldTally {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String OTHER = "其他";

  /** Dates from then on stand for “for good”. */
  private static final LocalDate FOR_GOOD = LocalDate.of(2099, 1, 1);

  private static final int DAYS_APART = 30;
  private static final int CHARACTERS_APART = 4;

  private final Field field;
  private final LocalDate today;
  private final Map<String, Long> values = new HashMap<>();
  private final Spread spread = new Spread();
  private long filled;
  private long future;

  public FieldTally(Field field, LocalDate today) {
    this.field = field;
    this.today = today;
  }

  /** One record's value; "" is not filled. */
  public void add(String value, LocalDate decidedOn) {
    if (value.isEmpty()) {
      return;
    }
    filled++;
    switch (field.type()) {
      case AMOUNT -> amount(value);
      case TEXT -> spread.add(BigDecimal.valueOf(value.codePointCount(0, value.length())));
      case DATE -> day(value, decidedOn);
      case CODE_LIST, MULTI_CODE_LIST -> code(value);
      default -> {}
    }
  }

  public long filled() {
    return filled;
  }

  /** How often each value that may be told stands there. */
  public Map<String, Long> values() {
    return Map.copyOf(values);
  }

  private void amount(String value) {
    if (NUMBER.matcher(value).matches()) {
      spread.add(new BigDecimal(value));
    }
  }

  private void day(String value, LocalDate decidedOn) {
    if (!DAY.matcher(value).matches()) {
      return;
    }
    try {
      var day = LocalDate.parse(value);
      if (day.isBefore(FOR_GOOD)) {
        spread.add(BigDecimal.valueOf(day.toEpochDay() - decidedOn.toEpochDay()));
        future += day.isAfter(today) ? 1 : 0;
      }
    } catch (DateTimeException noSuchDay) {
      // a day that the calendar lacks says nothing of how far it is
    }
  }

  /** Values that anybody may see, without the words that a person has written behind “其他”. */
  private void code(String value) {
    if (field.disclosure() == FieldDisclosure.PUBLIC && field.exceptions().isEmpty()) {
      values.merge(value.startsWith(OTHER) ? OTHER : value, 1L, Long::sum);
    }
  }

  /** What lies beyond the usual, each sort told once, and values that are rare. */
  public List<Outlier> outliers() {
    var told = new ArrayList<Outlier>();
    spread.usual(least()).ifPresent(bounds -> far(bounds, told));
    told.addAll(RareValues.among(values));
    return told;
  }

  /** Of amounts any, of lengths four characters, of dates a month: less is never far. */
  private int least() {
    return switch (field.type()) {
      case TEXT -> CHARACTERS_APART;
      case DATE -> DAYS_APART;
      default -> 0;
    };
  }

  private void far(Spread.Bounds bounds, List<Outlier> told) {
    long above = spread.above(bounds.highest());
    if (above > 0) {
      told.add(new Outlier(above, above(bounds.highest())));
    }
    long below = spread.below(bounds.lowest());
    if (below > 0 && field.type() != FieldType.AMOUNT) {
      told.add(new Outlier(below, below(bounds.lowest())));
    }
    if (future > 0 && future * 20 <= spread.all()) {
      told.add(new Outlier(future, "晚于今天，其他记录大都不晚于今天"));
    }
  }

  private String above(double bound) {
    return switch (field.type()) {
      case DATE -> "远晚于通常：" + days(bound);
      case TEXT -> "比通常长得多：超过 " + down(bound) + " 字";
      default -> "大于 " + String.format(Locale.ROOT, "%,d", up(bound));
    };
  }

  private String below(double bound) {
    return field.type() == FieldType.DATE
        ? "远早于通常：" + days(bound)
        : "比通常短得多：不足 " + up(bound) + " 字";
  }

  private static String days(double bound) {
    return bound < 0 ? "决定日期以前 " + down(-bound) + " 天为界" : "决定日期以后 " + down(bound) + " 天为界";
  }

  private static long down(double bound) {
    return BigDecimal.valueOf(bound).setScale(0, RoundingMode.DOWN).longValueExact();
  }

  private static long up(double bound) {
    return BigDecimal.valueOf(bound).setScale(0, RoundingMode.UP).longValueExact();
  }
}
