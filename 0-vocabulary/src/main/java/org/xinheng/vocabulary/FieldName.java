package org.xinheng.vocabulary;

import java.util.regex.Pattern;

/** 字段代码. A catalogue field as the data standard names it, such as XK_XDR_MC. */
public record FieldName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  public FieldName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("字段代码应以字母开头，只含字母、数字和 _：" + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
