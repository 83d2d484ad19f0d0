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
 * DQ-211 谁产生、谁负责:数据来源单位须为报送部门.
 *
 * <pre>来源单位代码 = 报送部门代码 → passes
 * 来源单位代码 ≠ 报送部门代码 → returned: another department's record
 * 未填来源单位代码        → not applicable</pre>
 */
public final class TheSenderFurnishesThisRecord implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-211",
              Dimension.LAWFUL,
              Gravity.ERROR,
              "数据来源单位须为报送部门本身",
              "发改办财金〔2018〕424号（谁产生、谁负责）"));

  private final int code;

  public TheSenderFurnishesThisRecord(CatalogueItem item) {
    this.code = item.indexOf(Role.SOURCE_UNIT_CODE);
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    if (code < 0
        || draft.at(code).isEmpty()
        || circumstances.departmentUscc().isEmpty()
        || draft.at(code).equals(circumstances.departmentUscc())) {
      return;
    }
    draft.found(
        new Finding(
            "DQ-211",
            Gravity.ERROR,
            Dimension.LAWFUL,
            draft.item().field(code).title(),
            draft.at(code),
            "不是报送部门“" + circumstances.departmentName() + "”的代码",
            "请由产生数据的部门报送，或改正来源单位"));
  }
}
