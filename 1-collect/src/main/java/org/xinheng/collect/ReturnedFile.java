package org.xinheng.collect;

import java.util.Set;

/** 退回文件. */
public final class ReturnedFile {
  private static final Set<String> OWN = Set.of("退回原因", "问题列");

  private ReturnedFile() {}

  static boolean isOwnColumn(String header) {
    return OWN.contains(header.strip());
  }
}
