package org.xinheng.collect;

/** 处理结果 of a row that had waited for a person. */
public enum Outcome {
  FILED,
  NEW_VERSION,
  RETURNED,
  REPEAT
}
