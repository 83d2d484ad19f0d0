package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as holiday files use it (RFC 8259): objects, arrays, strings, whole numbers, true and false.
 * Anything else is refused with its line.
 */
final class StrictJson {
  private static final int DEEPEST = 16;

  private final String text;
  private int at;
  private int depth;

  private StrictJson(String text) {
    this.text = text;
  }

  /** Map, List, String, Long or Boolean. */
  static Object read(String text) {
    StrictJson json = new StrictJson(text.startsWith("\uFEFF") ? text.substring(1) : text);
    Object value = json.value();
    json.skipBlanks();
    if (json.at < json.text.length()) {
      throw json.wrong("文件末尾有多余的内容");
    }
    return value;
  }

  private Object value() {
    skipBlanks();
    if (depth > DEEPEST) {
      throw wrong("嵌套过深");
    }
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    open();
    if (closes('}')) {
      return members;
    }
    do {
      skipBlanks();
      String name = string();
      skipBlanks();
      expect(':');
      if (members.putIfAbsent(name, value()) != null) {
        throw wrong("“" + name + "”重复");
      }
    } while (continues('}'));
    return members;
  }

  private List<Object> array() {
    List<Object> items = new ArrayList<>();
    open();
    if (closes(']')) {
      return items;
    }
    do {
      items.add(value());
    } while (continues(']'));
    return items;
  }

  private void open() {
    at++;
    depth++;
  }

  private boolean closes(char end) {
    skipBlanks();
    if (peek() != end) {
      return false;
    }
    at++;
    depth--;
    return true;
  }

  private boolean continues(char end) {
    if (closes(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("文字中有换行或控制字符");
      }
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> throw wrong("不认识的转义 \\" + c);
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw wrong("\\u 后应为 4 位十六进制数");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private Long number() {
    int start = at;
    while (at < text.length() && Digits.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start || at - start > 15) {
      throw wrong("此处应为文字、整数、true、false、{ 或 [");
    }
    return Long.valueOf(text.substring(start, at));
  }

  private Boolean word(String word, Boolean value) {
    if (!text.startsWith(word, at)) {
      throw wrong("此处应为 true 或 false");
    }
    at += word.length();
    return value;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("此处应为 " + c);
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("文件不完整，提前结束");
    }
    return text.charAt(at);
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String why) {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new IllegalArgumentException("不是有效的 JSON 文件，第 " + Math.max(line, 1) + " 行：" + why);
  }
}
