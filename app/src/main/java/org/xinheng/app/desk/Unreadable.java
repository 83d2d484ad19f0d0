package org.xinheng.app.desk;

/**
 * 网址有误. Something in the address cannot be read or does not exist; nothing else is shown in its
 * place.
 */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;
  private final String back;

  /**
   * Says what, what to do, and where.
   *
   * @param back the address of the page to begin again from
   */
  Unreadable(String sentence, String remedy, String back) {
    super(sentence);
    this.remedy = remedy;
    this.back = back;
  }

  String remedy() {
    return remedy;
  }

  String back() {
    return back;
  }
}
