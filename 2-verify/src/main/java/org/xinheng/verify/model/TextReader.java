package org.xinheng.verify.model;

import java.util.Locale;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.EntityNames;

/**
 * 文本. Kept as sent but for outer blanks; a subject's name loses remarks and gets uniform brackets;
 * too long goes back (DQ-103).
 */
final class TextReader extends FieldReader {
  private final boolean subjectName;
  private final boolean identity;

  TextReader(Field field, int index) {
    super(field, index);
    this.subjectName = field.role().filter(Role.SUBJECT_NAME::equals).isPresent();
    this.identity = field.type() == FieldType.IDENTITY_NUMBER;
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
              "请缩短后重报"));
      return cell;
    }
    if (identity) {
      return cell.replace(" ", "").toUpperCase(Locale.ROOT);
    }
    return subjectName ? tidy(cell) : cell;
  }

  private static String tidy(String name) {
    var plain = EntityNames.withoutRemarks(name);
    return plain.indexOf('(') < 0 && plain.indexOf(')') < 0
        ? plain
        : plain.replace('(', '（').replace(')', '）');
  }
}
