package org.xinheng.app.desk;

/**
 * 没有此件. The thing asked for does not exist or is another department's; which of the two is not
 * told.
 */
final class NotHere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotHere(String sentence) {
    super(sentence);
  }
}
