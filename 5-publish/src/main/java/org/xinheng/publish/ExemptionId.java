package org.xinheng.publish;

/** 免于公示编号. */
public record ExemptionId(long value) {
  public ExemptionId {
    if (value <= 0) {
      throw new IllegalArgumentException("免于公示编号应为正整数：" + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
