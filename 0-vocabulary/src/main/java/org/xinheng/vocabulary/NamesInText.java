package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 文中的已知姓名. Names that are known beforehand, found and masked wherever they stand in a text. A name
 * of two characters may be part of other words (提高健康): it counts where what stands before or behind
 * lets a name begin or end.
 */
public final class NamesInText {
  public static final NamesInText NONE = new NamesInText(List.of(), "");

  private static final String HIDDEN = "［姓名已隐去］";
  private static final int LONGEST = 4;
  private static final String BEFORE = "者人户主员东妻夫子女对由与和系是为给向叫名及明据即经将被令让请使查";
  private static final String BEHIND = "于在因未从将经购销存的与和及称述系是为有对向被等进提签收到自违涉所擅以已开制生加使用并明承不无";

  private final List<String> names;
  private final String shown;

  private NamesInText(List<String> names, String shown) {
    this.names = names;
    this.shown = shown;
  }

  /**
   * @param persons names of persons, several of them joined as in a cell
   * @param shown a name that is public and may contain one of them: 周小六小吃店
   */
  public static NamesInText of(List<String> persons, String shown) {
    var names = new ArrayList<String>();
    for (String cell : persons) {
      for (String each : cell.split("[、,，;；/]", -1)) {
        if (each.strip().length() >= 2) {
          names.add(each.strip());
        }
      }
    }
    names.sort(Comparator.comparingInt(String::length).reversed());
    return names.isEmpty() ? NONE : new NamesInText(List.copyOf(names), shown);
  }

  /** The text with the names masked; the same object when none stands in it. */
  public String hidden(String text) {
    if (names.stream().noneMatch(text::contains)) {
      return text;
    }
    var hidden = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfShown(text, at);
      String name = end > at ? "" : nameAt(text, at);
      if (!name.isEmpty()) {
        hidden.append(masked(name));
        at += name.length();
      } else {
        end = Math.max(end, at + 1);
        hidden.append(text, at, end);
        at = end;
      }
    }
    return hidden.toString();
  }

  private int endOfShown(String text, int at) {
    return !shown.isEmpty() && text.startsWith(shown, at) ? at + shown.length() : at;
  }

  private String nameAt(String text, int at) {
    for (String name : names) {
      if (text.startsWith(name, at) && (name.length() > 2 || standsAlone(text, at, at + 2))) {
        return name;
      }
    }
    return "";
  }

  private static boolean standsAlone(String text, int start, int end) {
    return start == 0
        || end == text.length()
        || isOf(text.charAt(start - 1), BEFORE)
        || isOf(text.charAt(end), BEHIND);
  }

  private static boolean isOf(char c, String signs) {
    return !PersonNames.isHan(c) || signs.indexOf(c) >= 0;
  }

  private static String masked(String name) {
    boolean han =
        name.length() <= LONGEST && name.chars().allMatch(c -> PersonNames.isHan((char) c));
    return han ? PersonNames.masked(name) : HIDDEN;
  }
}
