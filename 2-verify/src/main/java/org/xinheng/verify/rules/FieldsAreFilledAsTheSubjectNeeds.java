package org.xinheng.verify.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Condition;
import org.xinheng.collect.Field;
import org.xinheng.collect.Need;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.SubjectKind;

/**
 * DQ-102、DQ-109、DQ-209 各类相对人的必填、应填、不得填写(发改办财金〔2018〕424号 数据标准;双公示数据核查口径).
 *
 * <pre>法人,统一社会信用代码为空        → returned
 * 自然人,填了工商注册号            → returned
 * 处罚类别含罚款,罚款金额为空        → returned</pre>
 */
public final class FieldsAreFilledAsTheSubjectNeeds implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-102",
              Dimension.COMPLETE,
              Gravity.ERROR,
              "必填项（含条件必填项）不得为空",
              "发改办财金〔2018〕424号 数据标准"),
          new Description("DQ-109", Dimension.COMPLETE, Gravity.WARNING, "应填项为空时提示", "目录"),
          new Description(
              "DQ-209",
              Dimension.STANDARD,
              Gravity.ERROR,
              "标准规定不得填写的项须为空",
              "发改办财金〔2018〕424号 数据标准"));

  private final Map<SubjectKind, List<Check>> checks = new EnumMap<>(SubjectKind.class);
  private final int subjectCode;

  /** One field's need for one kind of subject; findings without a value are made once. */
  private record Check(
      int index,
      Field field,
      Need need,
      int conditionField,
      @Nullable Condition condition,
      Finding missing) {}

  public FieldsAreFilledAsTheSubjectNeeds(CatalogueItem item) {
    this.subjectCode = item.indexOf(org.xinheng.collect.Role.SUBJECT_CODE);
    for (var kind : SubjectKind.values()) {
      var list = new ArrayList<Check>();
      for (int i = 0; i < item.fields().size(); i++) {
        var field = item.field(i);
        if (field.need(kind) != Need.OPTIONAL && !isAskedByEarlierTwin(item, i, kind)) {
          list.add(check(item, i, field, field.need(kind)));
        }
      }
      checks.put(kind, List.copyOf(list));
    }
  }

  private static Check check(CatalogueItem item, int index, Field field, Need need) {
    var condition = field.condition().orElse(null);
    int other = condition == null ? -1 : item.indexOf(condition.field());
    boolean warning = need == Need.RECOMMENDED;
    var when =
        condition != null && need == Need.CONDITIONAL && other >= 0
            ? condition.words(item.field(other).title())
            : "";
    var missing =
        new Finding(
            warning ? "DQ-109" : "DQ-102",
            warning ? Gravity.WARNING : Gravity.ERROR,
            Dimension.COMPLETE,
            field.title(),
            "",
            problem(item, index, other, when, warning),
            warning ? "请补报" : "请补填后重报");
    return new Check(index, field, need, other, condition, missing);
  }

  private static String problem(
      CatalogueItem item, int index, int other, String when, boolean warning) {
    if (other >= 0 && !when.isEmpty() && areTwins(item, index, other)) {
      return "与“" + item.field(other).title() + "”不得都为空";
    }
    return when.isEmpty() && warning ? "应填而未填" : when + "不得为空";
  }

  /** Two fields of which one must be there: asked for once, at the first. */
  private static boolean isAskedByEarlierTwin(CatalogueItem item, int index, SubjectKind kind) {
    int other =
        item.field(index).condition().map(condition -> item.indexOf(condition.field())).orElse(-1);
    return item.field(index).need(kind) == Need.CONDITIONAL
        && other >= 0
        && other < index
        && item.field(other).need(kind) == Need.CONDITIONAL
        && areTwins(item, index, other);
  }

  private static boolean areTwins(CatalogueItem item, int one, int other) {
    return asksWhenAbsent(item, one, other) && asksWhenAbsent(item, other, one);
  }

  private static boolean asksWhenAbsent(CatalogueItem item, int asking, int asked) {
    return item.field(asking)
        .condition()
        .filter(condition -> condition.test() == Condition.Test.ABSENT)
        .filter(condition -> item.indexOf(condition.field()) == asked)
        .isPresent();
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    for (var check : checks.getOrDefault(draft.kind(), List.of())) {
      boolean empty =
          draft.at(check.index()).isEmpty() && !legacyInCodeColumn(draft, check.index());
      switch (check.need()) {
        case REQUIRED, RECOMMENDED -> {
          if (empty) {
            draft.found(check.missing());
          }
        }
        case CONDITIONAL -> {
          if (empty && holds(check, draft)) {
            draft.found(check.missing());
          }
        }
        case FORBIDDEN -> {
          if (!empty) {
            draft.found(
                new Finding(
                    "DQ-209",
                    Gravity.ERROR,
                    Dimension.STANDARD,
                    check.field().title(),
                    "",
                    "应为空，" + draft.kind().title() + "不得填写此项",
                    "请清空后重报"));
          }
        }
        case OPTIONAL -> {}
      }
    }
  }

  /**
   * A legacy number typed into the code column counts as the legacy number, and an unreadable code
   * has its own finding.
   */
  private boolean legacyInCodeColumn(Draft draft, int index) {
    return index == subjectCode && !(draft.subjectCode() instanceof CodeReading.Absent);
  }

  private boolean holds(Check check, Draft draft) {
    var condition = check.condition();
    if (condition == null || check.conditionField() < 0) {
      return false;
    }
    if (check.conditionField() == subjectCode
        && !(draft.subjectCode() instanceof CodeReading.Absent)) {
      return condition.holds("x");
    }
    return condition.holds(draft.at(check.conditionField()));
  }
}
