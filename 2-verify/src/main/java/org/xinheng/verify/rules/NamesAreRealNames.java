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
import org.xinheng.vocabulary.PersonalTraces;
import org.xinheng.vocabulary.SubjectKind;

/**
 * DQ-201 名称须为真实全称(双公示数据核查口径).
 *
 * <pre>某区某某建材有限公司 → passes
 * 测试企业、AAA、123   → returned
 * 自然人,护照,JOHN SMITH → passes: a foreigner's name is in the letters of the passport</pre>
 */
public final class NamesAreRealNames implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-201",
              Dimension.ACCURATE,
              Gravity.ERROR,
              "名称须为全称：法人不少于 4 个字、自然人不少于 2 个字，不得是测试字样、纯数字或纯字母",
              "双公示数据核查口径"));

  private final int name;
  private final int document;
  private final String title;

  public NamesAreRealNames(CatalogueItem item) {
    this.name = item.indexOf(Role.SUBJECT_NAME);
    this.document = item.indexOf(Role.PERSON_ID_TYPE);
    this.title = name < 0 ? "" : item.field(name).title();
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    if (name < 0 || draft.at(name).isEmpty()) {
      return;
    }
    var value = draft.at(name);
    if (value.length() < shortest(draft.kind())) {
      found(draft, value, "不是全称", "请填写营业执照或登记证书上的全称");
    } else if (isTest(value)) {
      found(draft, value, "是测试字样", "请删去测试数据");
    } else if (isOneCharacter(value)) {
      found(draft, value, "只是一个字的重复", "请填写营业执照或登记证书上的全称");
    } else if (!hasHan(value) && !isForeigner(draft)) {
      found(draft, value, "没有汉字，不是登记的名称", "请填写营业执照或登记证书上的全称");
    }
  }

  private static int shortest(SubjectKind kind) {
    return switch (kind) {
      case LEGAL_PERSON -> 4;
      case INDIVIDUAL_BUSINESS, NATURAL_PERSON -> 2;
    };
  }

  private boolean isForeigner(Draft draft) {
    return draft.kind() == SubjectKind.NATURAL_PERSON
        && document >= 0
        && !draft.at(document).isEmpty()
        && !draft.at(document).equals("身份证");
  }

  private static boolean isTest(String value) {
    return value.startsWith("测试")
        || value.endsWith("测试")
        || value.regionMatches(true, 0, "test", 0, "test".length());
  }

  private static boolean isOneCharacter(String value) {
    for (int i = 1; i < value.length(); i++) {
      if (value.charAt(i) != value.charAt(0)) {
        return false;
      }
    }
    return value.length() > 2;
  }

  private static boolean hasHan(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '㐀' && c <= '鿿') {
        return true;
      }
    }
    return value
        .codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }

  private void found(Draft draft, String value, String problem, String remedy) {
    draft.found(
        new Finding(
            "DQ-201",
            Gravity.ERROR,
            Dimension.ACCURATE,
            title,
            PersonalTraces.redacted(value),
            problem,
            remedy));
  }
}
