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
 * DQ-210 许可、处罚机关的代码一般以 11(机关)或 12(事业单位)开头.
 *
 * <pre>1137…… → passes
 * 9137…… → warning</pre>
 */
public final class TheDecidingBodyIsAPublicBody implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-210",
              Dimension.ACCURATE,
              Gravity.WARNING,
              "机关代码一般以 11（机关）或 12（事业单位）开头",
              "GB 32100-2015 表2；双公示数据核查口径"));

  private final int[] columns;

  public TheDecidingBodyIsAPublicBody(CatalogueItem item) {
    this.columns =
        new int[] {item.indexOf(Role.DECIDED_BY_CODE), item.indexOf(Role.SOURCE_UNIT_CODE)};
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    for (int column : columns) {
      if (column >= 0
          && draft.at(column).length() == 18
          && !draft.at(column).startsWith("11")
          && !draft.at(column).startsWith("12")) {
        draft.found(
            new Finding(
                "DQ-210",
                Gravity.WARNING,
                Dimension.ACCURATE,
                draft.item().field(column).title(),
                draft.at(column),
                "不像机关的代码",
                "请核对是否误填了企业代码"));
      }
    }
  }
}
