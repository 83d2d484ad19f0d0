package org.xinheng.vocabulary;

import java.text.Normalizer;
import java.util.List;

/**
 * 主体名称. The forms in which two names are compared, and what is a remark rather than the name.
 *
 * <p>Counted in three million registered names: half- and full-width brackets about evenly, inner
 * blanks, ○ and Ｏ for zero, closing full stops, former and second names in brackets.
 */
public final class EntityNames {
  private static final String OPENING = "（﹙〔[【［｛{〈《";
  private static final String CLOSING = "）﹚〕]】］｝}〉》";
  private static final String MIDDLE_DOTS = "•‧・･⋅∙●．";
  private static final String TRAILING = ".,;:、。·-_*'\"?!";
  private static final String BEFORE_OR_AFTER_ZERO = "0123456789一二三四五六七八九十百千";

  private EntityNames() {}

  /**
   * The exact-match form: NFKC, brackets to (), blanks out, zero forms to 0, upper case, no
   * trailing punctuation. Two names with equal keys are written the same; they may still be two
   * entities.
   */
  public static String key(String name) {
    return isPlain(name) ? name : normalised(name);
  }

  /**
   * Chinese characters, digits, capitals and half-width brackets only, not ending in punctuation.
   */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean han = c >= 0x4E00 && c <= 0x9FFF;
      if (!han && !Digits.isDigitOrCapital(c) && c != '(' && c != ')') {
        return false;
      }
    }
    return true;
  }

  private static String normalised(String name) {
    String text =
        needsComposition(name)
            ? Normalizer.normalize(protectedZeros(name), Normalizer.Form.NFKC)
            : name;
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!HalfWidth.isBlank(c)) {
        key.append(unified(text, i, c));
      }
    }
    int end = key.length();
    while (end > 0 && TRAILING.indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    key.setLength(end);
    return key.toString();
  }

  /** NFKC would make a full-width Ｏ the letter O; as a zero it must stay what it was. */
  private static String protectedZeros(String name) {
    return name.replace('Ｏ', '〇');
  }

  private static boolean needsComposition(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean simple =
          c < 0xC0
              || (c >= 0x3000 && c <= 0x3020)
              || (c >= 0x4E00 && c <= 0x9FFF)
              || (c >= 0xFF01 && c <= 0xFF5E)
              || (c >= 0x2010 && c <= 0x2022);
      if (!simple) {
        return true;
      }
    }
    return false;
  }

  private static char unified(String text, int at, char c) {
    if ((c >= 0x4E00 && c <= 0x9FFF) || Digits.isDigitOrCapital(c)) {
      return c;
    }
    if (OPENING.indexOf(c) >= 0) {
      return '(';
    }
    if (CLOSING.indexOf(c) >= 0) {
      return ')';
    }
    if (c == '○' || c == '〇' || c == '◯' || c == 'Ｏ') {
      return c == '○' || c == '◯' || standsByNumeral(text, at) ? '0' : 'O';
    }
    if (MIDDLE_DOTS.indexOf(c) >= 0) {
      return '·';
    }
    char half = HalfWidth.of(c);
    return half >= 'a' && half <= 'z' ? (char) (half - 32) : half;
  }

  private static boolean standsByNumeral(String text, int at) {
    return isNumeral(text, at - 1) || isNumeral(text, at + 1);
  }

  private static boolean isNumeral(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return BEFORE_OR_AFTER_ZERO.indexOf(HalfWidth.of(c)) >= 0 || "○〇◯Ｏ".indexOf(c) >= 0;
  }

  /**
   * The blocking form: the key without leading 省/市/区/县 names and without the legal form. Many
   * different entities share one; it finds candidates and decides nothing.
   */
  public static String looseKey(String name) {
    return LooseNames.of(key(withoutRemarks(name)));
  }

  /**
   * Shorter writings of a key, the longest first: 某省某市某区甲乙公司 is also written 某市某区甲乙公司 and 某区甲乙公司.
   * The innermost place is never left off, as it tells two namesakes apart.
   */
  public static List<String> shorterKeys(String key) {
    return LooseNames.shorter(key);
  }

  /** Former, second and subordinate names given with the name, in the order they stand. */
  public static List<String> formerNames(String raw) {
    return NameRemarks.names(raw);
  }

  /** The name alone: without (原…), (从属名称…), 第二名称:…, (微型企业), …股权冻结 and the like. */
  public static String withoutRemarks(String raw) {
    return NameRemarks.stripped(raw);
  }
}
