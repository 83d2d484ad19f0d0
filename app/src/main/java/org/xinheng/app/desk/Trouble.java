package org.xinheng.app.desk;

/**
 * 出错说明. What went wrong, what to do, and the code to quote on the telephone.
 *
 * @param back address of the page to begin again from
 */
public record Trouble(String title, String sentence, String remedy, String code, String back) {
  Trouble(String title, String sentence, String remedy, String code) {
    this(title, sentence, remedy, code, "/desk");
  }
}
