package org.xinheng.vocabulary;

/** 主体编号. The platform's own number of a market entity; it outlives names and codes. */
public record SubjectId(long value) {

  public SubjectId {
    if (value <= 0) {
      throw new IllegalArgumentException("主体编号应为正整数：" + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
