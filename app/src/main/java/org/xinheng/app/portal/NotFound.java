package org.xinheng.app.portal;

/** 没有找到. What was asked for is not here; says what to do instead. */
final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  private NotFound(String sentence, String remedy) {
    super(sentence);
    this.remedy = remedy;
  }

  static NotFound of(String sentence, String remedy) {
    return new NotFound(sentence, remedy);
  }

  String remedy() {
    return remedy;
  }
}
