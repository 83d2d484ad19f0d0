package org.xinheng.verify.model;

import java.util.Locale;
import org.xinheng.collect.Field;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.ResidentIdentityNumber;

/**
 * 旧代码. Kept even when its own check fails (DQ-112, a warning): conversion has to know the wrong
 * ones too. An identity number is dropped.
 */
final class LegacyCodeReader extends FieldReader {
  private static final int LONGEST = 64;
  private static final int TAIL = 16;

  private final LegacyCode.Kind kind;

  LegacyCodeReader(Field field, int index) {
    super(field, index);
    this.kind =
        switch (field.type()) {
          case ORGANISATION_CODE -> LegacyCode.Kind.ORGANISATION_CODE;
          case TAX_NUMBER -> LegacyCode.Kind.TAX_NUMBER;
          default -> LegacyCode.Kind.REGISTRATION_NUMBER;
        };
  }

  @Override
  String read(String cell, Draft draft, Circumstances circumstances) {
    var bare = cell.replace(" ", "").replace("　", "").toUpperCase(Locale.ROOT);
    if (bare.length() == 18 && CodeReading.of(bare) instanceof CodeReading.Sound sound) {
      return sound.code().value();
    }
    if (ResidentIdentityNumber.looksLike(bare)) {
      draft.found(warning("DQ-112", Dimension.LAWFUL, "公民身份号码", "填的是公民身份号码，已略去不存", "请删去身份号码"));
      return "";
    }
    if (bare.length() > LONGEST) {
      draft.found(error("DQ-103", Dimension.STANDARD, cell, "过长", "请核对后重报"));
      return "";
    }
    if (isTailOfUnifiedCode(bare, draft)) {
      return bare;
    }
    if (!bare.isEmpty() && new LegacyCode(kind, bare).check() == LegacyCode.Check.FAILED) {
      draft.found(
          warning("DQ-112", Dimension.ACCURATE, cell, "与" + kind.title() + "的校验规则不符", "请核对原证照"));
    }
    return bare;
  }

  /** New registers repeat the unified code without its first two characters as the number. */
  private static boolean isTailOfUnifiedCode(String bare, Draft draft) {
    return bare.length() == TAIL
        && draft.subjectCode() instanceof CodeReading.Sound sound
        && sound.code().value().endsWith(bare);
  }
}
