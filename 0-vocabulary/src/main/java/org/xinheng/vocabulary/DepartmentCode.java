package org.xinheng.vocabulary;

import java.util.regex.Pattern;

/** 部门代码. The district's own short code of a department: letters, digits, _ and -. */
public record DepartmentCode(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,32}");

  public DepartmentCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("部门代码应为 1 至 32 位字母、数字、_ 或 -：" + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
