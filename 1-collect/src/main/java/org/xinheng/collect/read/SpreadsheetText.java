package org.xinheng.collect.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * 电子表格单元格转文字. Dates as yyyy-MM-dd, numbers without exponent or a needless .0, as shown on the
 * screen.
 */
final class SpreadsheetText {
  /** A spreadsheet keeps fifteen digits; further ones are noise. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal DIGITS_LOST_FROM = new BigDecimal("1E15");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /**
   * 1941-01-25 … 2099-12-31: a bare number in a date column in this range is a day that lost its
   * format.
   */
  private static final int FIRST_DAY = 15_000;

  private static final int LAST_DAY = 73_050;

  private final LocalDate dayZero;
  private final Map<Integer, Boolean> dateFormats = new HashMap<>();
  private boolean tookEscapes;

  SpreadsheetText(boolean from1904) {
    this.dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  String of(@Nullable Cell cell, boolean dateField) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(cell, number, dateField);
    }
    if (value instanceof Boolean truth) {
      return truth ? "是" : "否";
    }
    return value == null ? "" : unescaped(value.toString());
  }

  /** Whether a text since the last asking had escapes, which may be control characters. */
  boolean tookEscapes() {
    boolean took = tookEscapes;
    tookEscapes = false;
    return took;
  }

  /** Whether the number has more digits than a spreadsheet keeps: a code typed as a number. */
  static boolean digitsLost(@Nullable Cell cell) {
    return cell != null
        && cell.getValue() instanceof BigDecimal number
        && number.abs().compareTo(DIGITS_LOST_FROM) >= 0;
  }

  private String number(Cell cell, BigDecimal number, boolean dateField) {
    if (isDate(cell) || (dateField && isDay(number))) {
      return date(number, dateField);
    }
    BigDecimal rounded = number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number;
    if (rounded.signum() == 0) {
      return "0";
    }
    return rounded.scale() == 0 ? rounded.toString() : rounded.stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(FIRST_DAY)) >= 0
        && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
  }

  private String date(BigDecimal serial, boolean dateField) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
      return serial.toPlainString();
    }
    int days = serial.intValue();
    // the day 1900-02-29 that Lotus invented: serials before it are one day off
    LocalDate day = dayZero.plusDays(days < 60 && dayZero.getYear() == 1899 ? days + 1 : days);
    BigDecimal fraction = serial.subtract(BigDecimal.valueOf(days));
    if (dateField || fraction.signum() == 0) {
      return day.toString();
    }
    long seconds =
        fraction.multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValue();
    return LocalDateTime.of(day, LocalTime.MIDNIGHT).plusSeconds(seconds).format(MOMENT);
  }

  private boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id == null) {
      return false;
    }
    return dateFormats.computeIfAbsent(id, format -> isDate(format, cell.getDataFormatString()));
  }

  /**
   * Built-in formats of ECMA-376 18.8.30 (the Chinese ones too), or a pattern with year or day in
   * it.
   */
  private static boolean isDate(int id, @Nullable String pattern) {
    if ((id >= 14 && id <= 17)
        || id == 22
        || (id >= 27 && id <= 31)
        || id == 36
        || (id >= 50 && id <= 54)
        || id == 57
        || id == 58) {
      return true;
    }
    if (id < 164 || pattern == null) {
      return false;
    }
    String bare = QUOTED.matcher(pattern).replaceAll("").toLowerCase(Locale.ROOT);
    return bare.indexOf('y') >= 0
        || bare.indexOf('d') >= 0
        || (bare.indexOf('e') >= 0 && bare.indexOf('m') >= 0);
  }

  /**
   * {@code _x000D_} and its like stand for characters that XML cannot hold (ECMA-376 22.9.2.19).
   */
  private String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    tookEscapes = true;
    Matcher matcher = ESCAPED.matcher(text);
    return matcher.replaceAll(found ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
