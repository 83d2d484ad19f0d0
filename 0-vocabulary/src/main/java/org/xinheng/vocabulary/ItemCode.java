package org.xinheng.vocabulary;

import java.util.regex.Pattern;

/** 信息事项代码. A catalogue item in lower kebab case, such as registration, licence, penalty. */
public record ItemCode(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

  public ItemCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("信息事项代码应为小写字母、数字和 -：" + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
