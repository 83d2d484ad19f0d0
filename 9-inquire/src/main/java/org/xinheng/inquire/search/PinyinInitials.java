package org.xinheng.inquire.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * 拼音首字母. The letters a character may be typed by: its main reading's first, and a second one where
 * names really use two (重庆 c, 重型 z).
 */
public final class PinyinInitials {
  private static final char FIRST = '\u4E00';
  private static final byte SEVERAL_READINGS = '*';

  /** 多音字 of trade names and place names, each with all its initials. */
  private static final String POLYPHONES =
      "重cz长cz行hx乐ly厦xs单ds曾cz朝cz车cj藏cz调dt弹dt石sd盛sc秘mb区qo仇qc解jx尉wy柏bp薄bp"
          + "泊bp召zs折zs蔚wy莘xs翟zd晟cs给gj家jg茄qj荥xy铅qy蚌bb番fp荷h降jx圈qj校xj削xx粘nz"
          + "隆l系xj会hk铺p合hg燕y奇qj参cs颤zc沈sc传cz卜b叶yx宿sx拓tz瀑pb屏pb便bp扁bp大d"
          + "殷y稽jq缪mm适sk提td术sz尺c伽jqg贾jg歙xs洗xx纪j六l绿l陆l率ls麦m埔pb祭jz洞d涡gw"
          + "澄cd任r侗dt堡bp渑ms蛤hg鲜x兴x阿ae呵h吁xy体t茜xq芥jg虹hj巷xh员y郇xh种zc佛f朴pp";

  private static final Map<Character, String> SEVERAL = several();
  private static final byte[] MAIN = load();
  private static final String[] LATIN = latin();

  private PinyinInitials() {}

  /** Lower-case letters by which this character may be typed; empty when it has none. */
  public static String of(char c) {
    if (c >= 'A' && c <= 'Z') {
      return LATIN[c - 'A'];
    }
    if (c < FIRST || c - FIRST >= MAIN.length) {
      return c >= '0' && c <= '9' ? String.valueOf(c) : "";
    }
    byte letter = MAIN[c - FIRST];
    if (letter == SEVERAL_READINGS) {
      return Objects.requireNonNull(SEVERAL.get(c));
    }
    return letter == '.' ? "" : LATIN[letter - 'a'];
  }

  private static String[] latin() {
    String[] letters = new String[26];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = String.valueOf((char) ('a' + i));
    }
    return letters;
  }

  /** Whether the letters can be read off the text from some place on, and from which; -1 if not. */
  public static int indexIn(String text, String letters) {
    for (int start = 0; start + letters.length() <= text.length(); start++) {
      if (readsFrom(text, start, letters)) {
        return start;
      }
    }
    return -1;
  }

  private static boolean readsFrom(String text, int start, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (of(text.charAt(start + i)).indexOf(letters.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Map<Character, String> several() {
    Map<Character, String> map = new HashMap<>();
    for (int i = 0; i < POLYPHONES.length(); ) {
      int end = i + 1;
      while (end < POLYPHONES.length() && POLYPHONES.charAt(end) < 128) {
        end++;
      }
      map.put(POLYPHONES.charAt(i), distinct(POLYPHONES.substring(i + 1, end)));
      i = end;
    }
    map.values().removeIf(letters -> letters.length() < 2);
    return Map.copyOf(map);
  }

  private static String distinct(String letters) {
    StringBuilder distinct = new StringBuilder();
    letters.chars().distinct().forEach(c -> distinct.append((char) c));
    return distinct.toString();
  }

  private static byte[] load() {
    try (InputStream in =
        Objects.requireNonNull(PinyinInitials.class.getResourceAsStream("initials.txt"))) {
      StringBuilder letters = new StringBuilder();
      new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(letters::append);
      byte[] table = letters.toString().getBytes(StandardCharsets.US_ASCII);
      SEVERAL.keySet().forEach(c -> table[c - FIRST] = SEVERAL_READINGS);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException("拼音首字母表无法读取", e);
    }
  }
}
