package org.xinheng.link;

/** 核对被拒. The answer cannot be taken; the code can be quoted on the telephone. */
public final class ReviewRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public ReviewRefused(String code, String sentence) {
    super(sentence + "(" + code + ")");
    this.code = code;
  }

  public String code() {
    return code;
  }
}
