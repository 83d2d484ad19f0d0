package org.xinheng.verify.model;

import org.xinheng.collect.Field;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;

/**
 * 机关代码. The unified code of a deciding or furnishing body, or of the enterprise that a branch
 * belongs to; one that fails its check is a warning, one that cannot be read goes back (DQ-111).
 */
final class AgencyCodeReader extends FieldReader {
  private final String remedy;

  AgencyCodeReader(Field field, int index) {
    super(field, index);
    boolean enterprise = field.role().filter(Role.PARENT_CODE::equals).isPresent();
    this.remedy = enterprise ? "请核对隶属企业的营业执照" : "请核对机关的统一社会信用代码证书";
  }

  @Override
  String read(String cell, Draft draft, Circumstances circumstances) {
    return switch (CodeReading.of(cell)) {
      case CodeReading.Sound sound -> sound.code().value();
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) -> {
        draft.found(warning("DQ-111", Dimension.ACCURATE, cell, "的校验位应为 " + expected, remedy));
        yield value;
      }
      case CodeReading.Absent absent -> "";
      case CodeReading.IdentityNumber identity -> {
        draft.found(
            error("DQ-111", Dimension.LAWFUL, identity.masked(), "填的是公民身份号码", "请改填统一社会信用代码"));
        yield "";
      }
      case CodeReading.Legacy legacy -> unreadable(cell, draft);
      case CodeReading.Unreadable unreadable -> unreadable(unreadable.raw(), draft);
    };
  }

  private String unreadable(String cell, Draft draft) {
    draft.found(error("DQ-111", Dimension.ACCURATE, cell, "不是 18 位统一社会信用代码", remedy));
    return "";
  }
}
