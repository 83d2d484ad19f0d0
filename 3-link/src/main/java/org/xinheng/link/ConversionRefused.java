package org.xinheng.link;

/** 转换不予办理. What was asked for may not be done; the code can be quoted on the telephone. */
public final class ConversionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public ConversionRefused(String code, String sentence) {
    super(sentence + "（" + code + "）");
    this.code = code;
  }

  public String code() {
    return code;
  }
}
