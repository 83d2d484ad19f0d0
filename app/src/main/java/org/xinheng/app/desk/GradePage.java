package org.xinheng.app.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.app.page.Problem;
import org.xinheng.assess.Assessment;
import org.xinheng.assess.Contribution;
import org.xinheng.assess.Graded;
import org.xinheng.assess.Grades;
import org.xinheng.assess.Points;
import org.xinheng.assess.SnapshotLine;
import org.xinheng.assess.WhatIf;
import org.xinheng.inquire.Hit;
import org.xinheng.link.MarketEntity;

/**
 * 信用等级页的内容.
 *
 * @param cards that may be chosen, {@code card} the one chosen
 * @param on the day for which the grade is shown
 * @param today whether that is today
 * @param assessment empty where no card was in force on that day
 */
public record GradePage(
    MarketEntity entity,
    List<Grades.Card> cards,
    String card,
    LocalDate on,
    boolean today,
    Optional<Assessment> assessment,
    List<Part> parts,
    List<Held> holds,
    List<Change> changes,
    List<SnapshotLine> history,
    List<Problem> problems) {

  /** 硬性规则, with the records for which it holds. */
  public record Held(Graded.Hold hold, List<Because> records) {}

  /** 怎样会变, with the records it speaks of. */
  public record Change(WhatIf what, List<Because> records) {}

  /** 等级查找. */
  public record Search(String words, List<Hit> hits) {}

  /** 快照重算页的内容. */
  public record Replayed(
      MarketEntity entity, Grades.Replay replay, List<Part> parts, List<Held> holds) {}

  /** 维度. With what it comes to and the lines that make it up. */
  public record Part(String title, Points points, List<Line> lines) {}

  /** One contribution, and what it is due to where it is due to a record. */
  public record Line(Contribution contribution, Optional<Because> because) {}

  /**
   * 依据的记录.
   *
   * @param href "" where the record is another department's
   */
  public record Because(String words, String href, String department, String lastDay) {}

  /** By dimension, in the order of the card. */
  static List<Part> parts(
      Graded graded, java.util.function.Function<Contribution.Cause, Because> because) {
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    for (Contribution one : graded.contributions()) {
      lines
          .computeIfAbsent(one.dimension(), none -> new java.util.ArrayList<>())
          .add(new Line(one, one.cause().map(because)));
    }
    return lines.entrySet().stream()
        .map(one ->
            new Part(
                one.getKey(),
                one.getValue().stream()
                    .map(line -> line.contribution().points())
                    .reduce(Points.NONE, Points::plus),
                one.getValue()))
        .toList();
  }

  public String code() {
    return entity.code().orElse("（没有统一社会信用代码）");
  }

  /** The colour that goes with the word. */
  public static String tone(Assessment assessment) {
    if (assessment.graded().outcome() != Graded.Outcome.GRADED) {
      return "ended";
    }
    if (assessment.place() * 2 < assessment.places()) {
      return "live";
    }
    return assessment.place() == assessment.places() - 1 ? "late" : "due";
  }
}
