package org.xinheng.collect;

/**
 * 租约已失. Another instance has claimed the submission meanwhile: roll back and leave it to that one.
 */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeaseLost(String message) {
    super(message);
  }
}
