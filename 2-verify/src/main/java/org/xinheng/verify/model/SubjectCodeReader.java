package org.xinheng.verify.model;

import org.xinheng.collect.Field;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Dimension;

/**
 * 主体代码. What an official typed in the code column: an identity number is told first and never
 * repeated; a code is cleaned; one that fails only its check character is kept for a person
 * (DQ-101, GB 32100-2015).
 */
final class SubjectCodeReader extends FieldReader {
  SubjectCodeReader(Field field, int index) {
    super(field, index);
  }

  @Override
  String read(String cell, Draft draft, Circumstances circumstances) {
    var reading = CodeReading.of(cell);
    draft.subjectCode(reading);
    return switch (reading) {
      case CodeReading.Sound(var code, var cleaned, var explanation) -> {
        if (cleaned) {
          draft.found(
              warning(
                  "DQ-110",
                  Dimension.STANDARD,
                  cell,
                  "已按 " + code.value() + " 处理：" + explanation,
                  "请在业务系统中改正"));
        }
        yield code.value();
      }
      case CodeReading.IdentityNumber(var masked) -> {
        draft.found(
            error(
                "DQ-101",
                Dimension.LAWFUL,
                masked,
                "填的是公民身份号码，不是统一社会信用代码",
                "请删去身份号码，改填主体的统一社会信用代码"));
        yield "";
      }
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) ->
          mismatch(cell, draft, circumstances, value, expected, agrees);
      case CodeReading.Legacy legacy -> {
        draft.found(
            warning(
                "DQ-112",
                Dimension.STANDARD,
                cell,
                "填的是" + legacy.code().kind().title(),
                "请换填 18 位统一社会信用代码"));
        yield "";
      }
      case CodeReading.Absent absent -> "";
      case CodeReading.Unreadable(var raw, var reason) -> {
        draft.found(error("DQ-101", Dimension.ACCURATE, raw, reason, "请对照营业执照核对 18 位代码后重报"));
        yield "";
      }
    };
  }

  private String mismatch(
      String cell,
      Draft draft,
      Circumstances circumstances,
      String value,
      char expected,
      boolean agrees) {
    if (!circumstances.officialMismatches().contains(value)) {
      var problem = "的校验位应为 " + expected + (agrees ? "，其中组织机构代码部分无误" : "");
      draft.found(
          warning("DQ-101", Dimension.ACCURATE, cell, problem, "请核对营业执照；代码确为登记机关所赋的，由信用办核实后登记"));
    }
    return value;
  }
}
