package org.xinheng.verify.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * DQ-213 自由文本中不得写入禁止归集的信息. What 山东省社会信用条例 第四十二条 forbids to collect goes back, wherever it was
 * written; the finding does not quote it.
 *
 * <pre>备注：当事人血型为B型  → returned</pre>
 */
public final class FreeTextHoldsNothingForbidden implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-213",
              Dimension.LAWFUL,
              Gravity.ERROR,
              "自由文本不得写明宗教信仰、基因、指纹、血型、疾病和病史",
              "山东省社会信用条例 第四十二条；中华人民共和国个人信息保护法 第二十八条"));

  /** A forbidden fact that is stated, not a word that merely occurs: 疾病预防 is no one's disease. */
  private static final Pattern STATED =
      Pattern.compile(
          "(宗教信仰|信仰宗教|血型|指纹|基因检测结果|既往病史|病史|患病情况|疾病史)\\s*(为|是|有|[:：])"
              + "|(患有|确诊为?)[\\p{IsHan}]{1,12}(病|症|癌|瘤)");

  private final List<Integer> texts = new ArrayList<>();

  public FreeTextHoldsNothingForbidden(CatalogueItem item) {
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
      if (!text.isEmpty() && STATED.matcher(text).find()) {
        draft.found(
            new Finding(
                "DQ-213",
                Gravity.ERROR,
                Dimension.LAWFUL,
                draft.item().field(index).title(),
                "",
                "写有法律禁止归集的信息（宗教信仰、基因、指纹、血型、疾病、病史之一）",
                "请删去这部分内容后重报"));
      }
    }
  }
}
