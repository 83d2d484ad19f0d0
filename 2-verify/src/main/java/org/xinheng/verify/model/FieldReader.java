package org.xinheng.verify.model;

import org.xinheng.collect.Field;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.PersonalTraces;

/**
 * 单格读取. Turns a cell into its normalised value by the field's type, or finds out why it cannot.
 * Bound to its field once.
 */
abstract class FieldReader {
  private static final int SHOWN = 60;

  final Field field;
  final int index;

  FieldReader(Field field, int index) {
    this.field = field;
    this.index = index;
  }

  /**
   * @param cell never empty
   */
  abstract String read(String cell, Draft draft, Circumstances circumstances);

  final Finding error(
      String rule, Dimension dimension, String cell, String problem, String remedy) {
    return new Finding(rule, Gravity.ERROR, dimension, field.title(), shown(cell), problem, remedy);
  }

  final Finding warning(
      String rule, Dimension dimension, String cell, String problem, String remedy) {
    return new Finding(
        rule, Gravity.WARNING, dimension, field.title(), shown(cell), problem, remedy);
  }

  /** A value fit to be shown: no personal numbers, not longer than a line. */
  static String shown(String cell) {
    var safe = PersonalTraces.redacted(cell);
    return safe.length() <= SHOWN ? safe : safe.substring(0, SHOWN) + "…";
  }
}
