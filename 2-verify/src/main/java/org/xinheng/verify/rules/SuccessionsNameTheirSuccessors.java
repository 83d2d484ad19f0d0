package org.xinheng.verify.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/**
 * DQ-216 合并、分立须填承继主体.
 *
 * <pre>吸收合并，承继主体 某某集团有限公司 91…            → passes
 * 解散分立，承继主体未填                              → warning
 * 变更事项为合并分立，方式和承继主体都未填              → warning
 * 解散分立，名称两个而代码一个；代码的校验位不符         → warning
 * 吸收合并，承继主体的代码是它自己的代码                → returned</pre>
 */
public final class SuccessionsNameTheirSuccessors implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-216",
              Dimension.COMPLETE,
              Gravity.WARNING,
              "合并、分立须填方式和承继主体，名称与统一社会信用代码依次对应；承继主体不能是本主体，是本主体的退回",
              "中华人民共和国公司法 第二百一十八条、第二百二十一条、第二百二十二条"));

  private static final Pattern SEPARATOR = Pattern.compile("[;；、,，\\s]+");

  private final CatalogueItem item;
  private final int way;
  private final int thing;
  private final int names;
  private final int codes;

  public SuccessionsNameTheirSuccessors(CatalogueItem item) {
    this.item = item;
    this.way = item.indexOf(Role.SUCCESSION);
    this.thing = item.indexOf(Role.CATEGORY);
    this.names = item.indexOf(Role.SUCCESSOR_NAME);
    this.codes = item.indexOf(Role.SUCCESSOR_CODE);
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    if (way < 0 || names < 0 || codes < 0) {
      return;
    }
    var named = parts(draft.at(names));
    var coded = parts(draft.at(codes));
    if (named.isEmpty() && coded.isEmpty()) {
      if (!draft.at(way).isEmpty()) {
        warn(draft, names, draft.at(way) + "没有填写承继主体", "请补填承继主体的名称和统一社会信用代码");
      } else if (isOfSuccession(draft)) {
        warn(draft, way, "没有填写，而变更事项是" + draft.at(thing), "请选填吸收合并、新设合并、存续分立或解散分立，并填承继主体");
      }
      return;
    }
    if (draft.at(way).isEmpty()) {
      warn(draft, way, "填了承继主体而没有填写合并分立方式", "请选填吸收合并、新设合并、存续分立或解散分立");
    }
    if (!named.isEmpty() && !coded.isEmpty() && named.size() != coded.size()) {
      warn(draft, codes, "与承继主体名称的户数不同", "请按名称的次序逐户填写代码，用分号隔开");
    }
    coded.forEach(code -> check(draft, code));
  }

  /** 变更事项 itself is the merger or division of which the way is asked: 合并分立 of 合并分立方式. */
  private boolean isOfSuccession(Draft draft) {
    return thing >= 0
        && !draft.at(thing).isEmpty()
        && item.field(way).title().contains(draft.at(thing));
  }

  private void check(Draft draft, String code) {
    if (draft.subjectCode() instanceof CodeReading.Sound own && own.code().value().equals(code)) {
      draft.found(
          new Finding(
              "DQ-216",
              Gravity.ERROR,
              Dimension.ACCURATE,
              item.field(codes).title(),
              code,
              "是本主体自己的代码",
              "请只填承继它的其他主体；存续分立的只填新设的主体"));
    } else if (UnifiedSocialCreditCode.parse(code).isEmpty()) {
      warn(draft, codes, "“" + code + "”不是合格的统一社会信用代码", "请核对承继主体的营业执照");
    }
  }

  private static List<String> parts(String cell) {
    return SEPARATOR.splitAsStream(cell).filter(part -> !part.isEmpty()).toList();
  }

  private void warn(Draft draft, int field, String problem, String remedy) {
    draft.found(
        new Finding(
            "DQ-216",
            Gravity.WARNING,
            Dimension.COMPLETE,
            item.field(field).title(),
            draft.at(field),
            problem,
            remedy));
  }
}
