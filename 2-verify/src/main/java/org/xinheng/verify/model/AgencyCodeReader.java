package org.xinheng.verify.model;

import org.xinheng.collect.Field;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;

/**
 * 机关代码. The unified code of a deciding or furnishing body; one that fails its check is a warning,
 * one that cannot be read goes back (DQ-111).
 */
final class AgencyCodeReader extends FieldReader {
  AgencyCodeReader(Field field, int index) {
    super(field, index);
  }

  @Override
  String read(String cell, Draft draft, Circumstances circumstances) {
    return switch (CodeReading.of(cell)) {
      case CodeReading.Sound sound -> sound.code().value();
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) -> {
        draft.found(
            warning("DQ-111", Dimension.ACCURATE, cell, "的校验位应为 " + expected, "请核对机关的统一社会信用代码证书"));
        yield value;
      }
      case CodeReading.Absent absent -> "";
      case CodeReading.IdentityNumber identity -> {
        draft.found(
            error("DQ-111", Dimension.LAWFUL, identity.masked(), "填的是公民身份号码", "请改填机关的统一社会信用代码"));
        yield "";
      }
      case CodeReading.Legacy legacy -> unreadable(cell, draft);
      case CodeReading.Unreadable unreadable -> unreadable(unreadable.raw(), draft);
    };
  }

  private String unreadable(String cell, Draft draft) {
    draft.found(error("DQ-111", Dimension.ACCURATE, cell, "不是 18 位统一社会信用代码", "请核对机关的统一社会信用代码证书"));
    return "";
  }
}
