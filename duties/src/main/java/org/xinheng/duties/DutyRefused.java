package org.xinheng.duties;

/** 不予办理. What was asked for may not be done; the sentence says why, the code can be quoted. */
public final class DutyRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public DutyRefused(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  /** {@code DTY-…}. */
  public String code() {
    return code;
  }

  /** Sentence and code, as pages show them. */
  public String quoted() {
    return getMessage() + "（" + code + "）";
  }
}
