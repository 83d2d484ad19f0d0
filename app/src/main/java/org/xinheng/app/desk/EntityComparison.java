package org.xinheng.app.desk;

import java.util.List;

/**
 * 两户对照. What decides whether two entities are one, side by side.
 *
 * @param warnings what speaks against it, in plain sentences
 */
public record EntityComparison(List<Fact> facts, List<String> warnings) {
  public EntityComparison {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }

  /**
   * 一项.
   *
   * @param agreement {@code same}, {@code differs} or "" where either side is silent
   */
  public record Fact(String title, String one, String other, String agreement) {
    public String words() {
      return switch (agreement) {
        case "same" -> "一致";
        case "differs" -> "不同";
        default -> "";
      };
    }
  }
}
