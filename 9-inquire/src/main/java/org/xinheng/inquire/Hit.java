package org.xinheng.inquire;

import java.util.function.UnaryOperator;

/**
 * 检索结果. One entity found, and by what.
 *
 * @param by what matched
 * @param matched the former name or old code that matched; empty when the listing shows it itself
 */
public record Hit(Listing listing, By by, String matched) {

  /** The same, its town called otherwise. */
  Hit inTown(UnaryOperator<String> called) {
    return new Hit(listing.inTown(called.apply(listing.town())), by, matched);
  }

  /** 命中方式. In the order in which hits are listed. */
  public enum By {
    WHOLE_NAME("名称一致"),
    FORMER_NAME("曾用名一致"),
    CODE("统一社会信用代码"),
    OLD_CODE("原登记代码"),
    PART_OF_NAME("名称包含"),
    PART_OF_CODE("代码包含"),
    PINYIN("拼音首字母"),
    NEARLY("相差一个字"),
    ALIKE("名称相近");

    private final String title;

    By(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Whether the words themselves are not in it: the nearest there is. */
    public boolean guessed() {
      return this == NEARLY || this == ALIKE;
    }
  }
}
