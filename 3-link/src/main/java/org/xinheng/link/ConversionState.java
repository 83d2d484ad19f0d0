package org.xinheng.link;

/** 存量代码转换状态. Where an entity of the time before the unified code stands on its way to one. */
public enum ConversionState {
  UNCONVERTED("未转换"),
  CODED("已赋码未换证"),
  EXCHANGED("已换证"),
  UNMATCHED("无法匹配"),
  SUSPECTED_DUPLICATE("疑似重码"),
  CONFIRMED_DUPLICATE("重码确认"),
  WRONG_CODE("错码"),
  OFFICIAL_MISMATCH("官方校验不符"),
  ENDED("已注销/吊销未注销");

  private final String title;

  ConversionState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether a person still has to do something. */
  public boolean unresolved() {
    return switch (this) {
      case UNMATCHED, SUSPECTED_DUPLICATE, CONFIRMED_DUPLICATE, WRONG_CODE, OFFICIAL_MISMATCH ->
          true;
      case UNCONVERTED, CODED, EXCHANGED, ENDED -> false;
    };
  }

  /** Whether a person may still say which entity of the register it is. */
  public boolean matchable() {
    return unresolved() || this == UNCONVERTED;
  }

  /** Whether an entity in this state may be given a code from a segment. */
  public boolean awaitsCode() {
    return switch (this) {
      case UNCONVERTED, CONFIRMED_DUPLICATE, WRONG_CODE -> true;
      case CODED, EXCHANGED, UNMATCHED, SUSPECTED_DUPLICATE, OFFICIAL_MISMATCH, ENDED -> false;
    };
  }
}
