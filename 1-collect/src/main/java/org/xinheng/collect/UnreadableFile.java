package org.xinheng.collect;

import org.jspecify.annotations.Nullable;

/** 文件无法读取. Nothing of the file is taken; the message says what is wrong, where, and what to do. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;
  private final FileFault fault;

  public UnreadableFile(FileFault fault, String sentence) {
    this(fault, sentence, null);
  }

  public UnreadableFile(FileFault fault, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.fault = fault;
  }

  public FileFault fault() {
    return fault;
  }

  /** {@code COL-0nn}, to be quoted on the telephone. */
  public String code() {
    return fault.code();
  }

  /** The Chinese sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
