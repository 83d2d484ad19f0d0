package org.xinheng.assess;

/** 评分卡被拒. What is wrong with a score card, with its file and line, as a Chinese sentence. */
public final class CardRefused extends IllegalArgumentException {
  private final int line;

  public CardRefused(String file, int line, String what) {
    super(file + " 第 " + line + " 行：" + what);
    this.line = line;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }
}
