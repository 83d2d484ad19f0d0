package org.xinheng.inquire;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xinheng.collect.Nature;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.StartRule;
import org.xinheng.publish.Term;

/**
 * 公示期. The dates of one record's publicity and the rule that produced them.
 *
 * @param nature what sort of item it belongs to
 * @param promise how long its item is public, in the catalogue's words
 * @param ruleBook the regulation, title and document number
 * @param article its article
 * @param seriousness of a penalty; empty where no degree is told apart
 * @param seriousnessWhy how that was recognised, "" where nothing is to be said
 * @param startRule from which day it counts
 * @param startsOn first day counted
 * @param earliestEnd first day on which repair may be asked for; empty where there is no such day
 * @param latestEnd last day of publicity, inclusive; {@link Term#UNLIMITED} for a long-term licence
 */
public record PublicityClock(
    Nature nature,
    String promise,
    String ruleBook,
    String article,
    Optional<Seriousness> seriousness,
    String seriousnessWhy,
    StartRule startRule,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> earliestEnd,
    Optional<LocalDate> latestEnd) {

  /** Whether it is public as long as the licence is, which has no last day. */
  public boolean unlimited() {
    return latestEnd.filter(Term.UNLIMITED::equals).isPresent();
  }

  /** How much of the term has passed on that day, 0 to 100; 0 where there is no end. */
  public int percentOn(LocalDate day) {
    if (startsOn.isEmpty() || latestEnd.isEmpty() || unlimited()) {
      return 0;
    }
    long whole = ChronoUnit.DAYS.between(startsOn.get(), latestEnd.get());
    long passed = ChronoUnit.DAYS.between(startsOn.get(), day);
    return whole <= 0 ? 100 : Math.clamp(passed * 100 / whole, 0, 100);
  }

  /** Why these dates, for a shop owner: days, rule and article. */
  public String why() {
    String words = seriousness.map(this::penaltyWords).orElseGet(this::wordsOfItsKind);
    return words + "依据：" + ruleBook + (article.isEmpty() ? "" : " " + article) + "。";
  }

  private String penaltyWords(Seriousness degree) {
    StringBuilder words = new StringBuilder("属").append(degree.title()).append("失信信息");
    if (!seriousnessWhy.isEmpty()) {
      words.append('（').append(seriousnessWhy).append('）');
    }
    startsOn.ifPresent(day ->
        words.append("，自 ").append(day).append(' ').append(startRule.title()).append("之日起算"));
    earliestEnd.ifPresent(day -> words.append("，最早 ").append(day).append(" 可申请信用修复"));
    latestEnd.ifPresent(day -> words.append("，最迟 ").append(day).append(" 终止公示"));
    return words.append('。').toString();
  }

  private String wordsOfItsKind() {
    return switch (nature) {
      case LICENCE -> licenceWords();
      case PENALTY, REGISTRATION, OTHER -> otherWords();
    };
  }

  /** What the catalogue says of the item, and the days that follow from it. */
  private String otherWords() {
    var words = new StringBuilder(promise);
    if (latestEnd.isPresent() && !unlimited()) {
      startsOn.ifPresent(day ->
          words.append("，自 ").append(day).append(' ').append(startRule.title()).append("之日起算"));
      words.append("，公示至 ").append(latestEnd.get()).append("，期满次日终止公示");
    }
    return words.append('。').toString();
  }

  private String licenceWords() {
    if (latestEnd.isEmpty() || unlimited()) {
      return "许可有效期间持续公示。";
    }
    return "许可有效期至 " + latestEnd.get() + "，期满次日终止公示。";
  }
}
