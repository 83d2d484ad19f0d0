package org.xinheng.verify.rules;

import java.math.BigDecimal;
import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Amounts;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * DQ-205 罚款金额以万元计,须大于零,且与处罚内容所写一致.
 *
 * <pre>罚款2000元,金额 0.2    → passes
 * 罚款2000元,金额 2000   → returned: entered in yuan
 * 罚款2000元,金额 0.3    → warning: differs from the text
 * 处罚内容未写金额,金额 2000 → warning: twenty million yuan, very likely entered in yuan
 * 金额 3000000       → returned: above any fine ever imposed</pre>
 */
public final class TheFineAgreesWithTheDecision implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-205",
              Dimension.ACCURATE,
              Gravity.ERROR,
              "处罚类别含罚款的，罚款金额（万元）须大于零且不得误填为元；与处罚内容所写金额不一致的提示",
              "发改办财金〔2018〕424号 数据标准（万元）；双公示数据核查口径"));
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** 20 thousand million yuan; the highest fine so far (2021, Anti-monopoly Law) was 18.228. */
  private static final BigDecimal IMPLAUSIBLE = BigDecimal.valueOf(2_000_000);

  /** 10 million yuan: rare enough in a district for a second look. */
  private static final BigDecimal UNUSUAL = BigDecimal.valueOf(1_000);

  private final int category;
  private final int fine;
  private final int content;

  public TheFineAgreesWithTheDecision(CatalogueItem item) {
    this.category = item.indexOf(Role.CATEGORY);
    this.fine = item.indexOf(Role.FINE);
    this.content = item.indexOf(Role.CONTENT);
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    var amount = draft.amount(fine);
    if (category < 0 || amount.isEmpty() || !draft.at(category).contains("罚款")) {
      return;
    }
    if (amount.get().signum() == 0) {
      draft.found(finding(draft, Gravity.ERROR, "处罚类别含罚款，金额却为零", "请填写以万元为单位的金额"));
      return;
    }
    if (amount.get().compareTo(IMPLAUSIBLE) > 0) {
      draft.found(finding(draft, Gravity.ERROR, "大于 200 亿元，不合常理", "单位是万元，请核对是否填成了元"));
      return;
    }
    compareWithContent(draft, amount.get());
  }

  private void compareWithContent(Draft draft, BigDecimal amount) {
    var stated = Amounts.allYuan(content < 0 ? "" : draft.at(content));
    if (anyEquals(stated, amount.multiply(TEN_THOUSAND))) {
      return;
    }
    if (stated.isEmpty()) {
      if (amount.compareTo(UNUSUAL) >= 0) {
        draft.found(finding(draft, Gravity.WARNING, "达到 1000 万元，处罚内容未写金额", "单位是万元，请核对是否填成了元"));
      }
      return;
    }
    if (anyEquals(stated, amount)) {
      draft.found(
          finding(
              draft, Gravity.ERROR, "像是以元填写的，处罚内容写的是 " + draft.at(fine) + " 元", "请除以 10000，以万元填写"));
      return;
    }
    draft.found(finding(draft, Gravity.WARNING, "与处罚内容所写金额不一致", "请核对决定书"));
  }

  private static boolean anyEquals(List<BigDecimal> amounts, BigDecimal yuan) {
    return amounts.stream().anyMatch(amount -> amount.compareTo(yuan) == 0);
  }

  private Finding finding(Draft draft, Gravity gravity, String problem, String remedy) {
    return new Finding(
        "DQ-205",
        gravity,
        Dimension.ACCURATE,
        draft.item().field(fine).title(),
        draft.at(fine),
        problem,
        remedy);
  }
}
