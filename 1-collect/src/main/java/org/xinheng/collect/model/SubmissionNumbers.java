package org.xinheng.collect.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xinheng.vocabulary.SubmissionNumber;

/**
 * 报送编号. Day, running number, and two check digits by ISO 7064 MOD 97-10, so that a slip on the
 * telephone shows.
 */
public final class SubmissionNumbers {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private SubmissionNumbers() {}

  /** 2026-11-23 and 123 → {@code 20261123000123} and its check digits. */
  public static SubmissionNumber of(LocalDate day, long running) {
    String digits = day.format(DAY) + String.format(Locale.ROOT, "%06d", running % 1_000_000);
    return new SubmissionNumber(
        digits + String.format(Locale.ROOT, "%02d", 98 - Long.parseLong(digits) % 97 * 100 % 97));
  }

  /** Whether the check digits are right. */
  public static boolean holds(SubmissionNumber number) {
    String digits = number.value();
    return digits.length() == 16
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && Long.parseLong(digits) % 97 == 1;
  }
}
