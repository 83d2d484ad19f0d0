package org.xinheng.app.desk;

import java.util.Optional;
import org.xinheng.vocabulary.EntryId;

/** 条目编号的读取, as people copy it from a page: {@code 10231}, {@code #10231}. */
final class EntryNumbers {
  private static final int LONGEST = 18;

  private EntryNumbers() {}

  static Optional<EntryId> parse(String text) {
    var digits = text.strip().replaceFirst("^#", "");
    return digits.matches("[1-9][0-9]*") && digits.length() <= LONGEST
        ? Optional.of(new EntryId(Long.parseLong(digits)))
        : Optional.empty();
  }
}
