package org.xinheng.publish;

import java.util.List;
import org.xinheng.publish.model.RuleBooks;

/**
 * 地方规则. Which rules beside the national ones hold in a district: those of a province that come with
 * Xinheng, by name, and its own.
 *
 * @param bundled names in {@code rulebooks.yaml}, such as shandong
 * @param texts rule books, or a province's outer limit, as YAML
 */
public record LocalRules(List<String> bundled, List<Text> texts) {
  /** Only what holds in the whole country. */
  public static final LocalRules NONE = new LocalRules(List.of(), List.of());

  /** One file's text, and what to call it when something in it is wrong. */
  public record Text(String source, String yaml) {}

  public LocalRules {
    bundled = List.copyOf(bundled);
    texts = List.copyOf(texts);
  }

  /**
   * These rules, if all of them can be read.
   *
   * @throws IllegalArgumentException naming the file and the mistake, in Chinese
   */
  public LocalRules checked() {
    RuleBooks.of(this);
    return this;
  }
}
