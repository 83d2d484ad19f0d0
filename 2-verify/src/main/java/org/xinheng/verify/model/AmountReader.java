package org.xinheng.verify.model;

import java.math.BigDecimal;
import org.xinheng.collect.Field;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.Amounts;
import org.xinheng.vocabulary.Dimension;

/**
 * 金额. A plain decimal in the field's unit; words with a unit of their own are converted (DQ-106).
 */
final class AmountReader extends FieldReader {
  private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

  AmountReader(Field field, int index) {
    super(field, index);
  }

  @Override
  String read(String cell, Draft draft, Circumstances circumstances) {
    var amount = plain(cell);
    if (amount == null) {
      amount = inWords(cell);
    }
    if (amount == null
        || amount.signum() < 0
        || amount.compareTo(LIMIT) > 0
        || amount.scale() > 6) {
      draft.found(
          error(
              "DQ-106",
              Dimension.STANDARD,
              cell,
              "不是" + unit() + "的金额",
              "请填写不带单位的数字，如 0.2" + (field.unit().isEmpty() ? "" : "，单位是" + field.unit())));
      return cell;
    }
    draft.amount(index, amount);
    return amount.toPlainString();
  }

  private String unit() {
    return field.unit().isEmpty() ? "可读" : "以" + field.unit() + "为单位";
  }

  private static @org.jspecify.annotations.Nullable BigDecimal plain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',' && c != '-') {
        return null;
      }
    }
    try {
      return stripped(new BigDecimal(cell.replace(",", "")));
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private @org.jspecify.annotations.Nullable BigDecimal inWords(String cell) {
    if (!field.unit().equals("万元")) {
      return null;
    }
    return Amounts.firstYuan(cell).map(yuan -> stripped(yuan.movePointLeft(4))).orElse(null);
  }

  private static BigDecimal stripped(BigDecimal amount) {
    var bare = amount.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
