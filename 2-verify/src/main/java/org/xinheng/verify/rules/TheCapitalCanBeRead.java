package org.xinheng.verify.rules;

import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * DQ-113 注册资本由数字和单位、币种组成.
 *
 * <pre>500、500万元人民币、405,000(万美元) → passes
 * 万人民币、3E-4万、3********万元    → warning</pre>
 */
public final class TheCapitalCanBeRead implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-113",
              Dimension.STANDARD,
              Gravity.WARNING,
              "注册资本应为数字，可带单位和币种",
              "企业信息公示暂行条例 第六条（登记事项）"));

  private final int capital;
  private final String title;

  public TheCapitalCanBeRead(CatalogueItem item) {
    this.capital = item.indexOf(Role.CAPITAL);
    this.title = capital < 0 ? "" : item.field(capital).title();
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    if (capital < 0 || draft.at(capital).isEmpty() || readable(draft.at(capital))) {
      return;
    }
    draft.found(
        new Finding(
            "DQ-113",
            Gravity.WARNING,
            Dimension.STANDARD,
            title,
            draft.at(capital),
            "不是可识读的金额",
            "请按“500万元人民币”的形式填写"));
  }

  /** Digits first, then only words, in brackets or not. */
  private static boolean readable(String words) {
    int at = 0;
    while (at < words.length() && isPartOfNumber(words.charAt(at))) {
      at++;
    }
    if (at == 0 || words.charAt(0) == '.' || words.charAt(0) == ',') {
      return false;
    }
    for (; at < words.length(); at++) {
      char c = words.charAt(at);
      if ("()（） ".indexOf(c) < 0 && !(c >= 0x4E00 && c <= 0x9FFF)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPartOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }
}
