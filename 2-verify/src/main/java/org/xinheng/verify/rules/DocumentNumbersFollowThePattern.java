package org.xinheng.verify.rules;

import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.DecisionNumbers;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * DQ-204 文书号由机关简称、〔年份〕、序号和“号”组成.
 *
 * <pre>莱市监罚〔2026〕112号   → passes
 * 莱市监罚[2026]112号    → passes, brackets made uniform
 * 某某公司销售过期食品案     → warning: a case name stands in the number's column</pre>
 */
public final class DocumentNumbersFollowThePattern implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-204",
              Dimension.STANDARD,
              Gravity.WARNING,
              "文书号由机关简称、〔年份〕、序号和“号”组成",
              "党政机关公文格式 GB/T 9704；双公示数据核查口径"));

  private final int number;

  public DocumentNumbersFollowThePattern(CatalogueItem item) {
    this.number = item.indexOf(Role.DOCUMENT_NUMBER);
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    if (number >= 0
        && !draft.at(number).isEmpty()
        && !DecisionNumbers.looksRight(draft.at(number))) {
      draft.found(
          new Finding(
              "DQ-204",
              Gravity.WARNING,
              Dimension.STANDARD,
              draft.item().field(number).title(),
              draft.at(number),
              "不像文书号",
              "请按“机关简称〔年份〕序号号”填写"));
    }
  }
}
