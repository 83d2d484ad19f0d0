package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 代码解析的提问. A code or a name as typed.
 *
 * @param on the day on which it was borne; empty for any day
 */
public record CodeQuestion(String text, Optional<LocalDate> on) {
  public static CodeQuestion of(String text) {
    return new CodeQuestion(text, Optional.empty());
  }
}
