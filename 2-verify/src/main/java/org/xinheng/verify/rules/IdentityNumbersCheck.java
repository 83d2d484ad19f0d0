package org.xinheng.verify.rules;

import java.util.List;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.QualityRule;
import org.xinheng.verify.model.Draft;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.ResidentIdentityNumber;

/**
 * DQ-203 证件号码与证件类型相符,身份证号须过校验(GB 11643 MOD 11-2). The number is never repeated in the message.
 *
 * <pre>身份证 + 18 位且校验位相符 → passes
 * 身份证 + 校验位不符     → returned
 * 护照号 + 18 位身份号码   → returned</pre>
 */
public final class IdentityNumbersCheck implements QualityRule {
  public static final List<Description> DESCRIPTIONS =
      List.of(
          new Description(
              "DQ-203",
              Dimension.ACCURATE,
              Gravity.ERROR,
              "证件类型为身份证的，号码须为 18 位且校验位相符；其他证件的号码须合其形式",
              "GB 11643-1999；双公示数据核查口径"));

  private final CatalogueItem item;
  private final int[][] pairs;

  public IdentityNumbersCheck(CatalogueItem item) {
    this.item = item;
    this.pairs =
        new int[][] {
          {item.indexOf(Role.PERSON_ID_TYPE), item.indexOf(Role.PERSON_ID_NUMBER)},
          {item.indexOf(Role.REPRESENTATIVE_ID_TYPE), item.indexOf(Role.REPRESENTATIVE_ID_NUMBER)}
        };
  }

  @Override
  public void check(Draft draft, Circumstances circumstances) {
    for (var pair : pairs) {
      if (pair[0] < 0 || pair[1] < 0 || draft.at(pair[1]).isEmpty()) {
        continue;
      }
      boolean fits = fits(draft.at(pair[0]), draft.at(pair[1]));
      if (!fits) {
        draft.found(
            new Finding(
                "DQ-203",
                Gravity.ERROR,
                Dimension.ACCURATE,
                item.field(pair[1]).title(),
                "",
                "不是有效的" + words(draft.at(pair[0])),
                "请核对证件类型和号码后重报"));
      }
    }
  }

  /**
   * Resident identity numbers by GB 11643; of other documents only what all editions have in
   * common, and that no resident number stands there under another name.
   */
  private static boolean fits(String type, String number) {
    return switch (type) {
      case "身份证" -> ResidentIdentityNumber.looksLike(number);
      case "护照号", "港澳居民来往内地通行证", "台湾居民来往大陆通行证" -> isLettersAndDigits(number, 5, 15);
      case "外国人永久居留身份证" -> isLettersAndDigits(number, 15, 18);
      default -> true;
    };
  }

  private static boolean isLettersAndDigits(String number, int shortest, int longest) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))) {
        return false;
      }
    }
    return number.length() >= shortest && number.length() <= longest;
  }

  private static String words(String type) {
    return type.equals("身份证") ? "公民身份号码" : type;
  }
}
