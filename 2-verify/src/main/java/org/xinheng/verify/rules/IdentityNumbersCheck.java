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
import org.xinheng.vocabulary.ResidentIdentityNumber;

/**
 * DQ-203 证件号码与证件类型相符,身份证号须过校验(GB 11643 MOD 11-2). The number is never repeated in the message.
 *
 * <pre>身份证 + 18 位且校验位相符 → passes
 * 身份证 + 校验位不符     → returned</pre>
 */
public final class IdentityNumbersCheck implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-203",
              Dimension.ACCURATE,
              Gravity.ERROR,
              "证件类型为身份证的,号码须为 18 位且校验位相符",
              "GB 11643-1999;policy.md 2.3 第3条"));

  private final CatalogueItem item;
  private final int[][] pairs;

  public IdentityNumbersCheck(CatalogueItem item) {
    this.item = item;
    this.pairs =
        new int[][] {
          {item.indexOf(Role.PERSON_ID_TYPE), item.indexOf(Role.PERSON_ID_NUMBER)},
          {item.indexOf(Role.REPRESENTATIVE_ID_TYPE), item.indexOf(Role.REPRESENTATIVE_ID_NUMBER)}
        };
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    for (var pair : pairs) {
      if (pair[0] >= 0
          && pair[1] >= 0
          && draft.at(pair[0]).equals("身份证")
          && !draft.at(pair[1]).isEmpty()
          && !ResidentIdentityNumber.looksLike(draft.at(pair[1]))) {
        draft.found(
            new Finding(
                "DQ-203",
                Gravity.ERROR,
                Dimension.ACCURATE,
                item.field(pair[1]).title(),
                "",
                "不是有效的公民身份号码",
                "请核对证件后重报"));
      }
    }
  }
}
