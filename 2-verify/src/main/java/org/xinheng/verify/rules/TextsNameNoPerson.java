package org.xinheng.verify.rules;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Field;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.Wording;

/**
 * DQ-207 任何文本中的身份号码、电话、银行卡号、网络账号，自由文本中的住址和举报人等的姓名，须在公示前脱敏. The row is taken; its publication waits
 * for a person where the text would be public.
 *
 * <pre>违法事实:……当事人张某身份证号3712……  → taken, waits for redaction
 * 法定代表人:张某3712……              → taken, waits for redaction
 * 许可编号:13812345678              → passes: the number itself
 * 备注:……联系电话138……              → taken; not public, nothing waits</pre>
 */
public final class TextsNameNoPerson implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-207",
              Dimension.LAWFUL,
              Gravity.WARNING,
              "任何可能公开的文本含身份号码、电话、银行卡号、网络账号，自由文本含个人住址或举报人、投诉人、证人等的姓名的，入档后待脱敏才公示；文书号、证照编号只查有效的身份号码和文字旁的电话、银行卡号",
              "政府信息公开条例 第十五条；山东省社会信用条例；双公示数据核查口径"));

  private record Text(int index, Field field, Wording wording) {}

  private final List<Text> texts = new ArrayList<>();
  private final boolean open;

  public TextsNameNoPerson(CatalogueItem item) {
    for (int i = 0; i < item.fields().size(); i++) {
      Field field = item.field(i);
      if (field.wording().isPresent() && (field.freeText() || mayBePublic(field))) {
        texts.add(new Text(i, field, field.wording().get()));
      }
    }
    this.open =
        item.provisions().disclosure() == DisclosureWay.OPEN
            || item.provisions().openWhen().isPresent();
  }

  private static boolean mayBePublic(Field field) {
    for (SubjectKind kind : SubjectKind.values()) {
      if (field.mayBePublic(kind)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    for (Text text : texts) {
      var value = draft.at(text.index());
      if (!value.isEmpty() && !text.wording().traces(value).isEmpty()) {
        found(draft, text.field());
      }
    }
  }

  /** 自然人的记录不向社会公开. */
  private void found(Draft draft, Field field) {
    boolean shown =
        open && draft.kind() != SubjectKind.NATURAL_PERSON && field.mayBePublic(draft.kind());
    if (shown) {
      draft.markTraces();
    }
    draft.found(
        new Finding(
            "DQ-207",
            Gravity.WARNING,
            Dimension.LAWFUL,
            field.title(),
            "",
            shown ? "含有个人信息，须脱敏后才能公示" : "含有个人信息；这一栏的内容不公示，公示不受影响",
            shown ? "请在原系统中删去；平台上由信用办脱敏" : "请在原系统中删去，不必要的个人信息不应报送"));
  }
}
