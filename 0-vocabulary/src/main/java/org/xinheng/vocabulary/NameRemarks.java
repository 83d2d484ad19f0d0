package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 名称备注. Former names, second names and registry remarks that stick to a name. */
final class NameRemarks {
  private static final String WORD = "(?:原名称?|原|曾用名称?|从属名称|第[一二三]名称|又名|别名|简称)";
  private static final Pattern BRACKETED =
      Pattern.compile("[(（]" + WORD + "[:：]?\\s*([^()（）]{3,}(?:[(（][^()（）]*[)）][^()（）]*)?)[)）]");
  private static final Pattern FIRST = Pattern.compile("^\\s*第一名称[:：]?\\s*");
  private static final Pattern SECOND = Pattern.compile("[;；,，\\s]*第[二三]名称[:：]?\\s*");
  private static final Pattern SECOND_BEHIND = Pattern.compile("\\s+(\\S+?)[(（]第[二三]名称[)）]\\s*$");
  private static final Pattern BOTH_BEHIND =
      Pattern.compile("(.+?)[(（]第一名称[)）](.+?)[(（]第二名称[)）]\\s*");
  private static final Pattern REMARK =
      Pattern.compile(
          "[(（](?:微型企业|小微企业|小型企业|已?注销|已?吊销|吊销未注销|已?迁出|迁入|冻结|[正副]本|\\d{1,2}-\\d{1,2}|无照|个转企)[)）]"
              + "|(?<=公司|厂|店|社|部|中心|企业|[)）])[(（]?\\p{IsHan}{0,4}\\d{0,3}(?:\\.\\d+)?%?股权(?:冻结|质押)[)）]?\\s*$");
  private static final Pattern TRAILING = Pattern.compile("[;；,，。\\s]+$");

  private NameRemarks() {}

  /** No bracket and no 名称 or 股权: nothing can be a remark. */
  private static boolean isPlain(String raw) {
    return raw.indexOf('(') < 0
        && raw.indexOf('（') < 0
        && raw.indexOf("名称") < 0
        && raw.indexOf("股权") < 0;
  }

  static List<String> names(String raw) {
    if (isPlain(raw)) {
      return List.of();
    }
    Matcher both = BOTH_BEHIND.matcher(raw);
    if (both.matches()) {
      return List.of(trimmed(both.group(2)));
    }
    List<String> names = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(raw);
    while (bracketed.find()) {
      names.add(trimmed(bracketed.group(1)));
    }
    String rest = bracketed.reset().replaceAll("");
    Matcher behind = SECOND_BEHIND.matcher(rest);
    if (behind.find()) {
      names.add(trimmed(behind.group(1)));
      rest = behind.replaceFirst("");
    }
    String[] parts = SECOND.split(rest, -1);
    for (int i = 1; i < parts.length; i++) {
      names.add(trimmed(parts[i]));
    }
    names.removeIf(String::isBlank);
    return List.copyOf(names);
  }

  static String stripped(String raw) {
    if (isPlain(raw)) {
      return raw.strip();
    }
    Matcher both = BOTH_BEHIND.matcher(raw);
    if (both.matches()) {
      return trimmed(both.group(1));
    }
    String name = BRACKETED.matcher(raw).replaceAll("");
    name = SECOND_BEHIND.matcher(name).replaceFirst("");
    name = FIRST.matcher(name).replaceFirst("");
    Matcher second = SECOND.matcher(name);
    if (second.find() && second.start() > 0) {
      name = name.substring(0, second.start());
    }
    name = trimmed(REMARK.matcher(name).replaceAll(""));
    return name.isEmpty() ? raw.strip() : name;
  }

  private static String trimmed(String name) {
    return TRAILING.matcher(name).replaceFirst("").strip();
  }
}
