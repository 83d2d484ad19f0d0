package org.xinheng.collect;

import org.jspecify.annotations.Nullable;

/** 文件无法读取. Nothing of the file is taken; the message says what is wrong, where, and what to do. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;

  public UnreadableFile(String code, String sentence) {
    this(code, sentence, null);
  }

  public UnreadableFile(String code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  /** {@code COL-0nn}, to be quoted on the telephone; docs/guide lists them. */
  public String code() {
    return code;
  }

  /** The Chinese sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
