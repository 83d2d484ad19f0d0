package org.xinheng.app.portal;

/** 网址有误. Something in the address cannot be read; says what, and how to get there again. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  private Unreadable(String sentence, String remedy) {
    super(sentence);
    this.remedy = remedy;
  }

  static Unreadable of(String sentence, String remedy) {
    return new Unreadable(sentence, remedy);
  }

  String remedy() {
    return remedy;
  }
}
