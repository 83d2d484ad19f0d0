package org.xinheng.verify.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.QualityRule.Description;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * 规则总表. Every rule with its code; the catalogue's YAML names the cross-field ones an item is held
 * to.
 */
public final class Rules {
  private static final Map<String, Function<CatalogueItem, QualityRule>> NAMED =
      Map.of(
          "DQ-201", NamesAreRealNames::new,
          "DQ-202", TheCodeFitsTheKindOfSubject::new,
          "DQ-203", IdentityNumbersCheck::new,
          "DQ-204", DocumentNumbersFollowThePattern::new,
          "DQ-205", TheFineAgreesWithTheDecision::new,
          "DQ-206", DatesStandInOrder::new,
          "DQ-207", TextsNameNoPerson::new);

  /** Kept by every item, whatever the YAML names. */
  private static final List<Function<CatalogueItem, QualityRule>> ALWAYS =
      List.of(
          FieldsAreFilledAsTheSubjectNeeds::new,
          TheDecidingBodyIsAPublicBody::new,
          TheSenderFurnishesThisRecord::new,
          DecisionsAreReportedInTime::new,
          FreeTextHoldsNothingForbidden::new,
          TheCapitalCanBeRead::new,
          BranchesNameTheirParent::new,
          SuccessionsNameTheirSuccessors::new);

  private static final List<Description> FORM =
      List.of(
          new Description(
              "DQ-101",
              Dimension.ACCURATE,
              Gravity.ERROR,
              "统一社会信用代码须可读；填了身份号码的退回；仅校验位不符的转人工核对",
              "GB 32100-2015;GB 11643-1999"),
          new Description(
              "DQ-103", Dimension.STANDARD, Gravity.ERROR, "不得超过规定长度", "发改办财金〔2018〕424号 数据标准"),
          new Description(
              "DQ-104", Dimension.STANDARD, Gravity.ERROR, "日期须可读", "发改办财金〔2018〕424号 数据标准"),
          new Description("DQ-105", Dimension.ACCURATE, Gravity.ERROR, "日期须在合理范围内", "双公示数据核查口径"),
          new Description(
              "DQ-106", Dimension.STANDARD, Gravity.ERROR, "金额须为以规定单位计的数字", "发改办财金〔2018〕424号 数据标准"),
          new Description(
              "DQ-107", Dimension.STANDARD, Gravity.ERROR, "代码项须在代码表中", "发改办财金〔2018〕424号 数据标准"),
          new Description(
              "DQ-110", Dimension.STANDARD, Gravity.WARNING, "代码书写不规范、已自动整理的提示", "GB 32100-2015"),
          new Description(
              "DQ-111",
              Dimension.ACCURATE,
              Gravity.ERROR,
              "机关代码须为可读的统一社会信用代码；仅校验位不符的提示",
              "GB 32100-2015"),
          new Description(
              "DQ-112",
              Dimension.ACCURATE,
              Gravity.WARNING,
              "旧代码与其校验规则不符的提示，照存以备转换",
              "GB 11714-1997;ISO/IEC 7064 MOD 11,10"),
          new Description("DQ-212", Dimension.LAWFUL, Gravity.ERROR, "部门只能报送目录规定由其提供的事项", "目录"));

  private Rules() {}

  /** The rules an item is held to, bound to its fields. */
  public static List<QualityRule> of(CatalogueItem item) {
    var rules = new ArrayList<QualityRule>();
    ALWAYS.forEach(rule -> rules.add(rule.apply(item)));
    for (var code : item.crossRules()) {
      var rule = NAMED.get(code);
      if (rule != null) {
        rules.add(rule.apply(item));
      } else if (FORM.stream().noneMatch(known -> known.code().equals(code))
          && !code.equals("DQ-209")
          && !code.equals(OneDecisionIsOneRecord.CODE)) {
        throw new IllegalArgumentException("目录“" + item.title() + "”引用了不存在的规则 " + code);
      }
    }
    return List.copyOf(rules);
  }

  /** Every rule, by code. */
  public static List<Description> all() {
    return Stream.of(
            FORM,
            FieldsAreFilledAsTheSubjectNeeds.DESCRIPTIONS,
            NamesAreRealNames.DESCRIPTIONS,
            TheCodeFitsTheKindOfSubject.DESCRIPTIONS,
            IdentityNumbersCheck.DESCRIPTIONS,
            DocumentNumbersFollowThePattern.DESCRIPTIONS,
            TheFineAgreesWithTheDecision.DESCRIPTIONS,
            DatesStandInOrder.DESCRIPTIONS,
            TextsNameNoPerson.DESCRIPTIONS,
            OneDecisionIsOneRecord.DESCRIPTIONS,
            FreeTextHoldsNothingForbidden.DESCRIPTIONS,
            TheDecidingBodyIsAPublicBody.DESCRIPTIONS,
            TheSenderFurnishesThisRecord.DESCRIPTIONS,
            DecisionsAreReportedInTime.DESCRIPTIONS,
            TheCapitalCanBeRead.DESCRIPTIONS,
            BranchesNameTheirParent.DESCRIPTIONS,
            SuccessionsNameTheirSuccessors.DESCRIPTIONS)
        .flatMap(List::stream)
        .sorted(java.util.Comparator.comparing(Description::code))
        .toList();
  }
}
