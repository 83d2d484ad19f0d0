package org.xinheng.publish.model;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.publish.StartRule;

/**
 * 省级规定. The outer limit of adverse information and whether natural persons are shown (山东省社会信用条例
 * 第二十条、第三十八条).
 *
 * @param outerYears years from the end of the conduct after which nothing is shown; 0 for no limit
 * @param outerStart which day that is counted from
 */
public record Province(
    String title,
    String outerArticle,
    int outerYears,
    StartRule outerStart,
    String personsArticle,
    boolean personsShown) {

  /** No provincial rule: no outer limit, and natural persons are not shown either. */
  static final Province NONE = new Province("", "", 0, StartRule.DECISION, "", false);

  /**
   * The last day by this limit. An unknown end of the conduct is taken to be the decision day, its
   * latest possible one.
   */
  Optional<LocalDate> outerLimit(DecisionFacts facts) {
    if (outerYears == 0) {
      return Optional.empty();
    }
    LocalDate start =
        outerStart == StartRule.END_OF_CONDUCT
            ? facts.conductEndedOn().orElse(facts.decidedOn())
            : facts.decidedOn();
    return Optional.of(start.plusYears(outerYears));
  }
}
