package org.xinheng.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 金额扫描. Walks once through a text; every number is tried with the unit that follows it. */
final class AmountScanner {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final String RESTATEMENT = " ()整正,:、即共计人民币大小写￥¥RMB=";

  private final String text;
  private final List<BigDecimal> amounts = new ArrayList<>();
  private int at;
  private int lastEnd = -1;

  AmountScanner(String raw) {
    this.text = HalfWidth.all(raw);
  }

  List<BigDecimal> amounts() {
    while (at < text.length()) {
      if (startsNumber()) {
        amount();
      } else {
        at++;
      }
    }
    return List.copyOf(amounts);
  }

  private boolean startsNumber() {
    char c = text.charAt(at);
    return c != 'O'
        && (ChineseNumerals.digit(c) >= 0 || c == '十' || c == '拾' || c == '百' || c == '佰');
  }

  private void amount() {
    int start = at;
    AmountNumber number = AmountNumber.readAt(text, start);
    at = Math.max(number.end(), start + 1);
    int unitEnd = unitEnd(number, start);
    if (unitEnd < 0 || number.inexact() || isBound(unitEnd) || isRate(start, unitEnd)) {
      return;
    }
    BigDecimal yuan = number.value();
    if (unitEnd > number.end() && hasBracketedTenThousand(number.end())) {
      yuan = yuan.multiply(TEN_THOUSAND);
    }
    at = unitEnd;
    add(start, plain(yuan.add(smallChange())));
  }

  /** Behind 元, 圆 or 块; the number's own end when ￥ stands before it; -1 when no unit is stated. */
  private int unitEnd(AmountNumber number, int start) {
    int i = skipBlanks(number.end());
    if (i < text.length() && text.charAt(i) == '(') {
      i = skipBlanks(i + 1);
    }
    if (i < text.length() && text.charAt(i) == '万' && hasBracketedTenThousand(number.end())) {
      i++;
    }
    if (text.startsWith("人民币", i)) {
      i += 3;
    }
    if (i < text.length() && "元圆块".indexOf(text.charAt(i)) >= 0) {
      return number.loneDigit() && continuesAsWord(i + 1) ? -1 : i + 1;
    }
    return isYuanSign(start - 1) || (isBlankAt(start - 1) && isYuanSign(start - 2))
        ? number.end()
        : -1;
  }

  private boolean hasBracketedTenThousand(int from) {
    int i = skipBlanks(from);
    return i + 1 < text.length() && text.charAt(i) == '(' && text.charAt(skipBlanks(i + 1)) == '万';
  }

  /** 三元食品, 一元化: a single Chinese digit and 元 inside a word. */
  private boolean continuesAsWord(int i) {
    return i < text.length() && text.charAt(i) >= 0x4E00 && "整正人的以罚及和并".indexOf(text.charAt(i)) < 0;
  }

  /** 一万元以上十万元以下: the statute's range, not what was decided. */
  private boolean isBound(int end) {
    return text.startsWith("以上", end) || text.startsWith("以下", end) || text.startsWith("以内", end);
  }

  private boolean isRate(int start, int end) {
    if (end < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '每')) {
      return true;
    }
    for (int i = start - 1; i >= Math.max(0, start - 6); i--) {
      if (text.charAt(i) == '每') {
        return true;
      }
      if (text.charAt(i) < 0x4E00 && text.charAt(i) != ' ') {
        return false;
      }
    }
    return false;
  }

  /** 伍角, 3角5分 behind 元. */
  private BigDecimal smallChange() {
    BigDecimal change = BigDecimal.ZERO;
    for (String unit : List.of("角", "分")) {
      int i = at;
      if (i < text.length() && text.charAt(i) == '零') {
        i++;
      }
      if (i + 1 < text.length()
          && ChineseNumerals.digit(text.charAt(i)) >= 0
          && text.startsWith(unit, i + 1)) {
        BigDecimal digit = BigDecimal.valueOf(ChineseNumerals.digit(text.charAt(i)));
        change = change.add(digit.movePointLeft(unit.equals("角") ? 1 : 2));
        at = i + 2;
      }
    }
    return change;
  }

  private void add(int start, BigDecimal yuan) {
    boolean restated =
        !amounts.isEmpty() && amounts.getLast().compareTo(yuan) == 0 && onlyRestates(start);
    if (!restated) {
      amounts.add(yuan);
    }
    lastEnd = at;
  }

  private boolean onlyRestates(int start) {
    boolean bracket = false;
    for (int i = lastEnd; i < start; i++) {
      char c = text.charAt(i);
      if (RESTATEMENT.indexOf(c) < 0) {
        return false;
      }
      bracket |= c == '(' || c == ':' || c == '￥' || c == '¥';
    }
    return bracket;
  }

  private static BigDecimal plain(BigDecimal yuan) {
    BigDecimal bare = yuan.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private boolean isYuanSign(int i) {
    return i >= 0 && (text.charAt(i) == '￥' || text.charAt(i) == '¥');
  }

  private boolean isBlankAt(int i) {
    return i >= 0 && text.charAt(i) == ' ';
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && HalfWidth.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
