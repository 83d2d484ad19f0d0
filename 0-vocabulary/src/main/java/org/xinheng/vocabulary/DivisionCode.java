package org.xinheng.vocabulary;

/**
 * 行政区划代码. Six digits for province, prefecture, county (GB/T 2260); nine for a town, twelve for a
 * village (GB/T 10114).
 */
public record DivisionCode(String value) {

  public DivisionCode {
    boolean length = value.length() == 6 || value.length() == 9 || value.length() == 12;
    if (!length || !Digits.areDigits(value)) {
      throw new IllegalArgumentException("行政区划代码应为 6、9 或 12 位数字：" + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
