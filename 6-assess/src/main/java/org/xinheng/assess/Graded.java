package org.xinheng.assess;

import java.time.LocalDate;
import java.util.List;

/**
 * 评价结果. The grade of one entity by one card on one day, with all that it rests on.
 *
 * @param grade one of the card's, or what the outcome is called where there is none
 * @param points the sum of the contributions
 * @param outOf the most that could be had; less than the card's total where a dimension is missing
 * @param holds hard rules that held the grade down
 * @param missing what the card asks for and nobody has yet, a sentence each
 * @param reasons why this grade, a sentence each
 */
public record Graded(
    String card,
    String version,
    LocalDate day,
    Outcome outcome,
    String grade,
    Points points,
    Points outOf,
    List<Contribution> contributions,
    List<Hold> holds,
    List<String> missing,
    List<String> reasons) {
  public Graded {
    contributions = List.copyOf(contributions);
    holds = List.copyOf(holds);
    missing = List.copyOf(missing);
    reasons = List.copyOf(reasons);
  }

  /** 硬性规则. While these records count, the grade is at most this, whatever the points. */
  public record Hold(String atMost, String why, String article, List<Contribution.Cause> causes) {
    public Hold {
      causes = List.copyOf(causes);
    }
  }

  /** 评价结论的性质. */
  public enum Outcome {
    GRADED("已评价"),
    /** Too little is known; that is not bad. */
    TOO_LITTLE_KNOWN("信息不足"),
    /** The card is not for this kind of subject. */
    NOT_ITS_KIND("不适用");

    private final String title;

    Outcome(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
