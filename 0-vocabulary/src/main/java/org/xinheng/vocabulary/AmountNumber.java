package org.xinheng.vocabulary;

import java.math.BigDecimal;

/**
 * 数目. One number in Arabic, Chinese or mixed writing: 142393.15, 12,800, 二万五千, 2万5千, 3.5万.
 *
 * <p>{@code end} is the index behind it; {@code inexact} when 余, 多 or 几 follows; {@code loneDigit}
 * for a single Chinese digit, which may be part of a word.
 */
record AmountNumber(BigDecimal value, int end, boolean inexact, boolean loneDigit) {

  static AmountNumber readAt(String text, int start) {
    Reading reading = new Reading(text, start);
    reading.run();
    boolean inexact = reading.at < text.length() && "余多几".indexOf(text.charAt(reading.at)) >= 0;
    boolean lone = reading.at == start + 1 && !Digits.isDigit(text.charAt(start));
    return new AmountNumber(reading.total(), reading.at, inexact, lone);
  }

  private static final class Reading {
    private final String text;
    private int at;
    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private boolean pending;

    Reading(String text, int start) {
      this.text = text;
      this.at = start;
    }

    BigDecimal total() {
      return whole.add(section).add(current);
    }

    void run() {
      while (at < text.length()) {
        char c = text.charAt(at);
        if (Digits.isDigit(c)) {
          current = arabic();
          pending = true;
        } else if (c != 'O' && ChineseNumerals.digit(c) >= 0) {
          current = current.movePointRight(1).add(BigDecimal.valueOf(ChineseNumerals.digit(c)));
          pending = true;
          at++;
        } else if (ChineseNumerals.multiplier(c) > 0) {
          multiply(ChineseNumerals.multiplier(c));
          at++;
        } else if (!isBlankBeforeMultiplier()) {
          return;
        }
      }
    }

    /** 3 万元: a blank between number and multiplier is stepped over. */
    private boolean isBlankBeforeMultiplier() {
      int next = at;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      if (next == at
          || next == text.length()
          || ChineseNumerals.multiplier(text.charAt(next)) == 0) {
        return false;
      }
      at = next;
      return true;
    }

    private void multiply(long multiplier) {
      BigDecimal factor = BigDecimal.valueOf(multiplier);
      if (multiplier < 10_000) {
        section =
            section.add(
                (pending && current.signum() > 0 ? current : BigDecimal.ONE).multiply(factor));
      } else {
        whole = whole.add(section.add(current).multiply(factor));
        section = BigDecimal.ZERO;
      }
      current = BigDecimal.ZERO;
      pending = false;
    }

    private BigDecimal arabic() {
      StringBuilder digits = new StringBuilder();
      boolean point = false;
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        boolean begins = c == '.' && !point && digitAt(at + 1);
        if (!Digits.isDigit(c) && !begins && !(c == ',' && !point && groupFollows())) {
          break;
        }
        point |= begins;
        if (c != ',') {
          digits.append(c);
        }
      }
      return new BigDecimal(digits.toString());
    }

    private boolean groupFollows() {
      return digitAt(at + 1) && digitAt(at + 2) && digitAt(at + 3) && !digitAt(at + 4);
    }

    private boolean digitAt(int i) {
      return i < text.length() && Digits.isDigit(text.charAt(i));
    }
  }
}
