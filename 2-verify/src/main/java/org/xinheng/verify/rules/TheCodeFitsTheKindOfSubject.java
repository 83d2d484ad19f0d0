package org.xinheng.verify.rules;

import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.SubjectKind;

/**
 * DQ-202 代码与主体类别一致(GB 32100-2015 第二位;代码与名称的一致由关联阶段对照名册核对).
 *
 * <pre>个体工商户,92…… → passes
 * 个体工商户,91…… → warning, a person at the department looks</pre>
 */
public final class TheCodeFitsTheKindOfSubject implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-202",
              Dimension.ACCURATE,
              Gravity.WARNING,
              "统一社会信用代码的机构类别应与主体类别一致",
              "GB 32100-2015 表2；双公示数据核查口径"));

  private final int kindField;

  public TheCodeFitsTheKindOfSubject(CatalogueItem item) {
    this.kindField = item.indexOf(Role.SUBJECT_KIND);
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    if (kindField < 0
        || draft.at(kindField).isEmpty()
        || !(draft.subjectCode() instanceof CodeReading.Sound sound)) {
      return;
    }
    var code = sound.code().value();
    boolean individual = code.charAt(0) == '9' && code.charAt(1) == '2';
    boolean stated = draft.kind() == SubjectKind.INDIVIDUAL_BUSINESS;
    if (individual != stated && draft.kind() != SubjectKind.NATURAL_PERSON) {
      draft.found(
          new Finding(
              "DQ-202",
              Gravity.WARNING,
              Dimension.ACCURATE,
              draft.item().field(kindField).title(),
              draft.at(kindField),
              "与代码 " + code.substring(0, 2) + " 开头的类别不一致",
              "请核对主体类别与代码"));
    }
  }
}
