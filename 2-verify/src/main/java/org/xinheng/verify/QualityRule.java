package org.xinheng.verify;

import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding.Gravity;

/**
 * 数据质量规则. A sentence that a row keeps or breaks; pure. The catalogue's YAML names cross-field rules
 * by their code.
 */
public interface QualityRule {

  /** Adds findings to the draft where the rule is broken; does nothing where it does not apply. */
  void check(Draft draft, Circumstances circumstances);

  /**
   * 规则说明. What docs/rules.md prints of a rule.
   *
   * @param code {@code DQ-1xx} form, {@code 2xx} cross-field, {@code 3xx} cross-record, {@code 4xx}
   *     timeliness
   */
  record Description(
      String code, Dimension dimension, Gravity gravity, String sentence, String source) {}
}
