package org.xinheng.publish.model;

import java.time.LocalDate;
import org.xinheng.publish.StartRule;

/**
 * 省级规定. The outer limit of adverse information and whether natural persons are shown (山东省社会信用条例
 * 第二十条、第三十八条).
 *
 * @param outerYears years from the end of the conduct after which nothing is shown
 * @param outerStart which day that is counted from
 */
public record Province(
    String title,
    String outerArticle,
    int outerYears,
    StartRule outerStart,
    String personsArticle,
    boolean personsShown) {

  /**
   * The last day by this limit. An unknown end of the conduct is taken to be the decision day, its
   * latest possible one.
   */
  LocalDate outerLimit(DecisionFacts facts) {
    LocalDate start =
        outerStart == StartRule.END_OF_CONDUCT
            ? facts.conductEndedOn().orElse(facts.decidedOn())
            : facts.decidedOn();
    return start.plusYears(outerYears);
  }
}
