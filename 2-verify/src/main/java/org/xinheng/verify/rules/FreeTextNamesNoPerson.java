package org.xinheng.verify.rules;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.PersonalTraces;

/**
 * DQ-207 自由文本中的身份号码、电话、银行卡号、个人住址须在公示前脱敏. The row is taken; its publication waits for a person.
 *
 * <pre>违法事实:……当事人张某身份证号3712……  → taken, waits for redaction</pre>
 */
public final class FreeTextNamesNoPerson implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-207",
              Dimension.LAWFUL,
              Gravity.WARNING,
              "自由文本含身份号码、电话、银行卡号或个人住址的，入档后待脱敏才公示",
              "政府信息公开条例 第十五条；山东省社会信用条例；双公示数据核查口径"));

  private final List<Integer> texts = new ArrayList<>();

  public FreeTextNamesNoPerson(CatalogueItem item) {
    for (int i = 0; i < item.fields().size(); i++) {
      if (item.field(i).freeText()) {
        texts.add(i);
      }
    }
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    for (int index : texts) {
      var text = draft.at(index);
      if (!text.isEmpty() && !PersonalTraces.in(text).isEmpty()) {
        draft.markTraces();
        draft.found(
            new Finding(
                "DQ-207",
                Gravity.WARNING,
                Dimension.LAWFUL,
                draft.item().field(index).title(),
                "",
                "含有个人信息，须脱敏后才能公示",
                "请在原系统中删去；平台上由信用办脱敏"));
      }
    }
  }
}
