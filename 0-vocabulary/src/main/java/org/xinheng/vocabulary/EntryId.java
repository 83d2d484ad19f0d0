package org.xinheng.vocabulary;

/** 档案条目编号. The number of one entry in the dossier; order of numbers is order of filing. */
public record EntryId(long value) {

  public EntryId {
    if (value <= 0) {
      throw new IllegalArgumentException("档案条目编号应为正整数：" + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
