package org.xinheng.publish;

/** 撤下申请编号. */
public record WithdrawalId(long value) {
  public WithdrawalId {
    if (value <= 0) {
      throw new IllegalArgumentException("撤下申请编号应为正整数：" + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
