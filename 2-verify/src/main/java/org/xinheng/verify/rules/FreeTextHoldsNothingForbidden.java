package org.xinheng.verify.rules;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Nature;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.SensitiveFacts;
import org.xinheng.vocabulary.SubjectKind;

/**
 * DQ-213 文本中不得写入禁止归集的信息；DQ-214 含敏感字词的，待人核对后才公示. What 山东省社会信用条例 第四十二条 forbids to collect goes back,
 * whichever column it was written in; where only a word of the kind occurs, a person reads it
 * before it is public. The finding does not quote it.
 *
 * <pre>备注：当事人血型为B型        → returned
 * 事由：聚会涉及基督教信徒      → taken, waits for a person
 * 事由：销售糖尿病食品未备案    → passes</pre>
 */
public final class FreeTextHoldsNothingForbidden implements QualityRule {
  private static final String BASIS = "山东省社会信用条例 第四十二条；中华人民共和国个人信息保护法 第二十八条";

  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-213",
              Dimension.LAWFUL,
              Gravity.ERROR,
              "任何文本不得写明宗教信仰、基因、指纹、血型、疾病和病史，以及自然人的收入、存款、证券、保险、房产、纳税数额",
              BASIS),
          new Description(
              "DQ-214",
              Dimension.LAWFUL,
              Gravity.WARNING,
              "文本出现宗教、疾病、生物识别、存款、证券、房产等字词而未写明是谁的，入档后待人核对、隐去才公示",
              BASIS));

  private final List<Integer> texts = new ArrayList<>();
  private final List<Integer> worded = new ArrayList<>();

  public FreeTextHoldsNothingForbidden(CatalogueItem item) {
    for (int i = 0; i < item.fields().size(); i++) {
      if (item.field(i).type() == FieldType.TEXT) {
        texts.add(i);
        // a registration is not made public by a decision that could wait
        if (item.field(i).worded() && item.nature() != Nature.REGISTRATION) {
          worded.add(i);
        }
      }
    }
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    boolean ofPerson = draft.kind() != SubjectKind.LEGAL_PERSON;
    boolean stated = false;
    for (int index : texts) {
      var text = draft.at(index);
      if (!text.isEmpty() && states(text, ofPerson)) {
        stated = true;
        draft.found(
            new Finding(
                "DQ-213",
                Gravity.ERROR,
                Dimension.LAWFUL,
                draft.item().field(index).title(),
                "",
                "写有法律禁止归集的信息（宗教信仰、基因、指纹、血型、疾病、病史，或者个人收入、存款、证券、保险、房产、纳税数额之一）",
                "请删去这部分内容后重报；原文依法没有保存，须重新填写这一格"));
      }
    }
    if (!stated) {
      hold(draft);
    }
  }

  /** What was not kept when the row went back must be written anew, not sent again as it stands. */
  private static boolean states(String text, boolean ofPerson) {
    return SensitiveFacts.statedIn(text, ofPerson) || text.equals(ReturnedRow.WITHHELD);
  }

  private void hold(Draft draft) {
    for (int index : worded) {
      var text = draft.at(index);
      if (!text.isEmpty() && !SensitiveFacts.wordsIn(text).isEmpty()) {
        draft.markTraces();
        draft.found(
            new Finding(
                "DQ-214",
                Gravity.WARNING,
                Dimension.LAWFUL,
                draft.item().field(index).title(),
                "",
                "含有可能属于敏感个人信息的字词，须经核对才能公示",
                "确属个人信息的请在原系统中删去；平台上由信用办核对、隐去"));
      }
    }
  }
}
