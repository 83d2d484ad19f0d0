package org.xinheng.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 源文件的文字. What stands between quotation marks, and how a type's Javadoc opens. */
final class JavaText {
  private static final Pattern TYPE =
      Pattern.compile(
          "^public (?:static |final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern COMMENT_MARGIN = Pattern.compile("^\\s*\\*? ?", Pattern.MULTILINE);

  private JavaText() {}

  /** String literals and text blocks, comments left out. */
  static List<String> literals(String source) {
    var found = new ArrayList<String>();
    int at = 0;
    while (at < source.length()) {
      if (source.startsWith("//", at)) {
        at = end(source, "\n", at);
      } else if (source.startsWith("/*", at)) {
        at = end(source, "*/", at + 2);
      } else if (source.startsWith("\"\"\"", at)) {
        int close = closing(source, "\"\"\"", at + 3);
        found.add(source.substring(at + 3, close));
        at = close + 3;
      } else if (source.charAt(at) == '"') {
        int close = closing(source, "\"", at + 1);
        found.add(source.substring(at + 1, close));
        at = close + 1;
      } else if (source.charAt(at) == '\'') {
        at = closing(source, "'", at + 1) + 1;
      } else {
        at++;
      }
    }
    return found;
  }

  private static int closing(String source, String mark, int from) {
    int at = from;
    while (at < source.length() && !source.startsWith(mark, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, source.length());
  }

  private static int end(String source, String mark, int from) {
    int at = source.indexOf(mark, from);
    return at < 0 ? source.length() : at + mark.length();
  }

  /** The Javadoc before the file's public type, its stars taken off; empty when there is none. */
  static Optional<String> javadocOfPublicType(String source) {
    var type = TYPE.matcher(source);
    if (!type.find()) {
      return Optional.empty();
    }
    return Optional.of(lastJavadoc(source.substring(0, type.start())));
  }

  static String lastJavadoc(String source) {
    int open = source.lastIndexOf("/**");
    int close = source.indexOf("*/", Math.max(open, 0));
    return open < 0 || close < 0
        ? ""
        : COMMENT_MARGIN.matcher(source.substring(open + 3, close)).replaceAll("").strip();
  }

  static boolean opensInChinese(String text) {
    return !text.isEmpty()
        && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
