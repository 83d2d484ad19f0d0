package org.xinheng.verify;

/** 先前版本. Where the record that a row's key names has stood before, with other content. */
public sealed interface EarlierVersion {

  /**
   * Further up in the same file.
   *
   * @param row as the sender counts
   */
  record InThisFile(int row) implements EarlierVersion {}

  /**
   * On file from another submission.
   *
   * @param receipt its number; "" where that is not known
   * @param row in that file, as its sender counted
   */
  record OnFile(String receipt, int row) implements EarlierVersion {}
}
