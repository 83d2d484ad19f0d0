package org.xinheng.inquire.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.SimplifiedForms;

/** 检索词. The pieces under which a name or a code is found again; one way for index and query. */
final class Grams {
  /** Names up to this length are also found by leaving one character out. */
  static final int SHORT_NAME = 8;

  private static final int CODE_GRAM = 4;
  private static final int CODE_STEP = 3;
  private static final int CODE_START = 2;
  static final int INITIALS_GRAM = 3;
  private static final char START = '^';
  private static final int MOST_VARIANTS = 8;

  private Grams() {}

  /**
   * Han characters in simplified form, capitals and digits of the name key: brackets, dots and
   * blanks do not count.
   */
  static String text(String raw) {
    String key = SimplifiedForms.of(EntityNames.key(raw));
    for (int i = 0; i < key.length(); i++) {
      if (!Character.isLetterOrDigit(key.charAt(i))) {
        return lettersOnly(key);
      }
    }
    return key;
  }

  /** The words of a query that holds blanks, in their order; one word alone where it holds none. */
  static List<String> words(String raw) {
    return Arrays.stream(raw.strip().split("[\\s\\u3000]+"))
        .map(Grams::text)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static String lettersOnly(String key) {
    StringBuilder text = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        text.append(c);
      }
    }
    return text.toString();
  }

  static void eachGram(String text, int size, Consumer<String> to) {
    for (int i = 0; i + size <= text.length(); i++) {
      to.accept(text.substring(i, i + size));
    }
  }

  /** The distinct grams of a query in their order. */
  static List<String> distinct(String text, int size) {
    List<String> grams = new ArrayList<>();
    eachGram(
        text,
        size,
        gram -> {
          if (!grams.contains(gram)) {
            grams.add(gram);
          }
        });
    return grams;
  }

  /**
   * Four characters of a code at its third, sixth, ninth … place: every part of six characters
   * holds one of them, save one that begins the code, which is found by prefix.
   */
  static void eachCodeGram(String code, Consumer<String> to) {
    eachCodeGram(code, CODE_START, to);
  }

  /** The same grams when the text stands somewhere in a code: one list for each of three places. */
  static List<List<String>> codeGramsByPlace(String part) {
    List<List<String>> places = new ArrayList<>();
    for (int start = 0; start < CODE_STEP; start++) {
      List<String> grams = new ArrayList<>();
      eachCodeGram(part, start, grams::add);
      if (!grams.isEmpty()) {
        places.add(grams);
      }
    }
    return places;
  }

  private static void eachCodeGram(String code, int start, Consumer<String> to) {
    for (int i = start; i + CODE_GRAM <= code.length(); i += CODE_STEP) {
      to.accept(code.substring(i, i + CODE_GRAM));
    }
  }

  /** The text and everything that is left when one character is taken out. */
  static void eachOmission(String text, Consumer<String> to) {
    to.accept(text);
    for (int i = 0; i < text.length(); i++) {
      to.accept(text.substring(0, i) + text.substring(i + 1));
    }
  }

  /** The first two initials, marked as the start, and every three in a row. */
  static void eachInitials(String text, Consumer<String> to) {
    if (text.length() >= 2) {
      variants(text, 0, 2, String.valueOf(START), to);
    }
    for (int i = 0; i + INITIALS_GRAM <= text.length(); i++) {
      variants(text, i, INITIALS_GRAM, "", to);
    }
  }

  static String start(String initials) {
    return START + initials;
  }

  private static void variants(
      String text, int from, int size, String prefix, Consumer<String> to) {
    char[] plain = new char[prefix.length() + size];
    prefix.getChars(0, prefix.length(), plain, 0);
    for (int i = 0; i < size; i++) {
      String letters = PinyinInitials.of(text.charAt(from + i));
      if (letters.isEmpty()) {
        return;
      }
      if (letters.length() > 1) {
        severalVariants(text, from, size, prefix, to);
        return;
      }
      plain[prefix.length() + i] = letters.charAt(0);
    }
    to.accept(new String(plain));
  }

  private static void severalVariants(
      String text, int from, int size, String prefix, Consumer<String> to) {
    List<String> open = List.of(prefix);
    for (int i = from; i < from + size; i++) {
      String letters = PinyinInitials.of(text.charAt(i));
      List<String> longer = new ArrayList<>();
      for (String each : open) {
        for (int j = 0; j < letters.length() && longer.size() < MOST_VARIANTS; j++) {
          longer.add(each + letters.charAt(j));
        }
      }
      open = longer;
    }
    open.forEach(to);
  }
}
