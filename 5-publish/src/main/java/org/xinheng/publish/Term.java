package org.xinheng.publish;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 公示期. The shortest and the longest publicity with the rule that gave them. A term that runs from
 * publication has no days before the record is live.
 *
 * @param ruleBook id of the rule book
 * @param ruleTitle its title and document number, as cited
 * @param article article, as cited
 * @param seriousness of a penalty
 * @param seriousnessWhy why that class, in a few Chinese words
 * @param startsOn first day of the count
 * @param earliestEnd first day on which repair may be asked for; absent where there is no repair
 * @param latestEnd last day of publicity, inclusive; {@link #UNLIMITED} for a long-term licence
 * @param outerLimit last day by the provincial limit, when it is known
 */
public record Term(
    String ruleBook,
    String ruleTitle,
    String article,
    Optional<Seriousness> seriousness,
    String seriousnessWhy,
    StartRule startRule,
    Months months,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> earliestEnd,
    Optional<LocalDate> latestEnd,
    Optional<LocalDate> outerLimit) {

  /** 长期有效, as the data standard writes it. */
  public static final LocalDate UNLIMITED = LocalDate.of(2099, 12, 31);

  /**
   * 期限月数. Calendar months, cut to the end of a shorter month.
   *
   * @param validity whether a licence's validity, not months, ends the term
   */
  public record Months(int least, int most, boolean validity) {
    public Months {
      if (least < 0 || most < least) {
        throw new IllegalArgumentException("公示期月数应为 0 ≤ 最短 ≤ 最长：" + least + "、" + most);
      }
    }

    /** Whether publicity can end early; a term without play has no repair. */
    public boolean repairable() {
      return !validity && least < most;
    }
  }

  /**
   * The term with its days, counted from {@code start}; cut at the outer limit. A validity has its
   * end already and only notes the start.
   */
  public Term startingOn(LocalDate start) {
    if (months.validity()) {
      return at(start, earliestEnd, latestEnd);
    }
    LocalDate longest = earlier(start.plusMonths(months.most()));
    return at(
        start,
        months.repairable()
            ? Optional.of(earlier(start.plusMonths(months.least())))
            : Optional.empty(),
        Optional.of(longest));
  }

  private LocalDate earlier(LocalDate day) {
    return outerLimit.filter(limit -> limit.isBefore(day)).orElse(day);
  }

  private Term at(LocalDate start, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    return new Term(
        ruleBook,
        ruleTitle,
        article,
        seriousness,
        seriousnessWhy,
        startRule,
        months,
        Optional.of(start),
        earliest,
        latest,
        outerLimit);
  }

  /** Whether the record may be shown on that day. */
  public boolean covers(LocalDate day) {
    return latestEnd.isEmpty() || !day.isAfter(latestEnd.get());
  }

  /**
   * What to tell a department that stated another last day than the rule gives; empty when it is
   * the same, or when the days are not known before publication.
   *
   * @param stated 公示截止期 as reported
   */
  public Optional<String> against(LocalDate stated) {
    return latestEnd
        .filter(computed -> !computed.equals(stated))
        .map(computed ->
            "填报的公示截止期 "
                + stated
                + " 与平台计算的 "
                + computed
                + " 不一致，公示到 "
                + computed
                + "。"
                + explanation());
  }

  /** 为什么是这一天: one sentence a citizen can follow, days, rule and article in it. */
  public String explanation() {
    return (months.validity() ? validityWords() : countWords())
        + limitWords()
        + "依据："
        + ruleTitle
        + (article.isEmpty() ? "" : " " + article)
        + "。";
  }

  private String validityWords() {
    return latestEnd
        .map(day -> day.equals(UNLIMITED) ? "长期有效，有效期间持续公示。" : "有效期至" + day + "，期满次日终止公示。")
        .orElse("有效期间持续公示。");
  }

  private String countWords() {
    String from =
        startsOn
            .map(day -> "自" + day + startRule.title() + "之日起")
            .orElse("自" + startRule.title() + "之日起");
    return seriousnessWords()
        + from
        + repairWords()
        + "满"
        + months.most()
        + "个月"
        + on(longest())
        + "终止公示。";
  }

  private String repairWords() {
    if (!months.repairable()) {
      return "";
    }
    return months.least() == 0
        ? "，法定责任履行完毕即可申请信用修复，"
        : "满" + months.least() + "个月" + on(earliestEnd) + "可申请信用修复，";
  }

  private String seriousnessWords() {
    return seriousness
        .map(is ->
            "属"
                + is.title()
                + "失信信息"
                + (seriousnessWhy.isEmpty() ? "" : "（" + seriousnessWhy + "）")
                + "，")
        .orElse("");
  }

  private Optional<LocalDate> longest() {
    return startsOn.map(day -> day.plusMonths(months.most()));
  }

  private String limitWords() {
    if (outerLimit.isEmpty() || !outerLimit.equals(latestEnd)) {
      return "";
    }
    return "因地方规定的最长时限先到，最迟" + outerLimit.get() + "终止公示。";
  }

  private static String on(Optional<LocalDate> day) {
    return day.map(date -> "（" + date + "）").orElse("");
  }
}
