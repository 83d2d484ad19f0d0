package org.xinheng.app.desk;

import java.time.Instant;
import java.util.List;

/**
 * 核对件的展示. What was reported on the left, who it may be on the right.
 *
 * @param facts what tells subjects apart: name, code, representative, address
 * @param others the row's other filled fields
 * @param confirmsCode whether the question is about an official code that fails its check
 */
public record ReviewView(
    long id,
    String item,
    String department,
    String submission,
    int row,
    Instant queuedAt,
    String reason,
    String why,
    boolean confirmsCode,
    List<Fact> facts,
    List<Fact> others,
    List<Option> candidates) {

  private static final int NEAR = 20;

  /** The first, and whoever else is at all alike. */
  public List<Option> nearest() {
    return candidates.stream().filter(this::near).toList();
  }

  /** The rest, which hardly agree with anything. */
  public List<Option> farther() {
    return candidates.stream().filter(option -> !near(option)).toList();
  }

  private boolean near(Option option) {
    return option.score() >= NEAR || option.equals(candidates.getFirst());
  }

  /** 字段与内容. */
  public record Fact(String title, String text) {}

  /**
   * 候选主体.
   *
   * @param key the digit that chooses it; 0 for none
   * @param likeness the score in words
   */
  public record Option(
      int key,
      long subject,
      String name,
      String href,
      int score,
      String likeness,
      List<Compared> compared,
      List<String> evidence) {

    /** The reason that stands ready when this one is chosen. */
    public String grounds() {
      return String.join("，", evidence);
    }
  }

  /**
   * 对照. One field of a candidate against what was reported.
   *
   * @param agreement {@code same}, {@code differs} or "" where either side is silent
   */
  public record Compared(String title, String text, String agreement) {
    public String words() {
      return switch (agreement) {
        case "same" -> "一致";
        case "differs" -> "不同";
        default -> "无从比较";
      };
    }
  }
}
