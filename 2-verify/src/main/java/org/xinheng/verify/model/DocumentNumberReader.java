package org.xinheng.verify.model;

import org.xinheng.collect.Field;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.DecisionNumbers;
import org.xinheng.vocabulary.Dimension;

/** 文书号. Brackets around the year become 〔〕, so that one decision written two ways is one record. */
final class DocumentNumberReader extends FieldReader {
  DocumentNumberReader(Field field, int index) {
    super(field, index);
  }

  @Override
  String read(String cell, Draft draft, Circumstances circumstances) {
    if (cell.length() > field.maxLength()) {
      draft.found(
          error(
              "DQ-103",
              Dimension.STANDARD,
              cell,
              "有 " + cell.length() + " 个字符，最多 " + field.maxLength() + " 个",
              "请核对后重报"));
    }
    return DecisionNumbers.normalise(cell);
  }
}
