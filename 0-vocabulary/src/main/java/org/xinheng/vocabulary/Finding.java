package org.xinheng.vocabulary;

import java.util.regex.Pattern;

/**
 * 校验发现. One thing found in one cell: which rule, what stands there, what is wrong, what to do.
 *
 * <p>{@code field} is the Chinese column title; {@code value} is the cell as sent, which may be
 * empty; {@code problem} and {@code remedy} are Chinese without a closing stop.
 */
public record Finding(
    String rule,
    Gravity gravity,
    Dimension dimension,
    String field,
    String value,
    String problem,
    String remedy) {
  private static final Pattern RULE = Pattern.compile("[A-Z]{2,4}-\\d{3}");
  private static final int LONGEST_QUOTATION = 40;

  /** 轻重. An error returns the row to the department; a warning travels with it. */
  public enum Gravity {
    ERROR,
    WARNING
  }

  public Finding {
    if (!RULE.matcher(rule).matches()) {
      throw new IllegalArgumentException("规则编号应形如 DQ-101：" + rule);
    }
    if (problem.isBlank()) {
      throw new IllegalArgumentException(rule + " 没有说明问题");
    }
  }

  /** What the department reads: 处罚决定日期“2026-13-01”不是日期，请按 2026-05-06 填写（DQ-101）. */
  public String sentence() {
    StringBuilder sentence = new StringBuilder(field);
    if (!value.isEmpty()) {
      sentence.append('“').append(quotation()).append('”');
    }
    sentence.append(problem);
    if (!remedy.isBlank()) {
      sentence.append('，').append(remedy);
    }
    return sentence.append('（').append(rule).append('）').toString();
  }

  private String quotation() {
    if (value.length() <= LONGEST_QUOTATION) {
      return value;
    }
    int end =
        Character.isHighSurrogate(value.charAt(LONGEST_QUOTATION - 1))
            ? LONGEST_QUOTATION - 1
            : LONGEST_QUOTATION;
    return value.substring(0, end) + "…";
  }
}
