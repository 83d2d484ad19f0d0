package org.xinheng.duties;

import java.math.BigDecimal;

/** 得分 of one unit in one month. */
public sealed interface Score {
  /** 分数, 0 to 100 with one digit; {@code why} explains each point. */
  record Points(BigDecimal points, String why) implements Score {}

  /** 不适用: no decision, and a zero report that is true. Not 100. */
  record NotApplicable(String why) implements Score {}

  /** 无从评定: nothing was reported, declared, owed or sampled. */
  record Unknown(String why) implements Score {}

  /** As pages show it. */
  default String shown() {
    return switch (this) {
      case Points(var points, var why) -> points.toPlainString();
      case NotApplicable(var why) -> "不适用";
      case Unknown(var why) -> "–";
    };
  }

  /** How it came about, in Chinese. */
  String why();
}
