package org.xinheng.inquire;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 公示期. The dates of one record's publicity and the rule that produced them.
 *
 * @param ruleBook the regulation, by name
 * @param article its article
 * @param startRule from which day it counts, in Chinese
 * @param startsOn first day counted
 * @param earliestEnd first day on which repair may be asked for; empty where there is no such day
 * @param latestEnd last day of publicity, inclusive; empty where it has no end of its own
 */
public record PublicityClock(
    String ruleBook,
    String article,
    String startRule,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> earliestEnd,
    Optional<LocalDate> latestEnd) {

  /** How much of the term has passed, 0 to 100; 0 where there is no end. */
  public int percentOn(LocalDate today) {
    if (startsOn.isEmpty() || latestEnd.isEmpty()) {
      return 0;
    }
    long whole = ChronoUnit.DAYS.between(startsOn.get(), latestEnd.get());
    long passed = ChronoUnit.DAYS.between(startsOn.get(), today);
    return whole <= 0 ? 100 : Math.clamp(passed * 100 / whole, 0, 100);
  }

  /** Why these dates, for a shop owner. */
  public String why() {
    StringBuilder why = new StringBuilder("依据").append(ruleBook).append(article);
    startsOn.ifPresent(
        day -> why.append("，自 ").append(day).append("（").append(startRule).append("）起算"));
    earliestEnd.ifPresent(day -> why.append("，最早 ").append(day).append(" 可申请修复"));
    latestEnd.ifPresent(day -> why.append("，最迟公示至 ").append(day).append("（含当日）"));
    return why.append('。').toString();
  }
}
