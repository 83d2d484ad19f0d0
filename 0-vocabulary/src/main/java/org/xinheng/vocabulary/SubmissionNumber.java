package org.xinheng.vocabulary;

import java.util.regex.Pattern;

/** 报送编号. The number on a receipt, quoted on the telephone: letters, digits, . _ and -. */
public record SubmissionNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public SubmissionNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("报送编号应为 1 至 64 位字母、数字、.、_ 或 -：" + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
