package org.xinheng.app.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.SubjectId;

/** 参数识读. Reads what stands in the address of a request, or refuses it with a sentence. */
final class Asking {
  private static final int LONGEST_WORDS = 100;
  private static final int LONGEST_NUMBER = 19;

  private Asking() {}

  /** At least 1, at most {@code most}. */
  static int limit(String text, int usual, int most) {
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      throw limitRefused(most);
    }
    throw limitRefused(most);
  }

  private static ApiRefusal limitRefused(int most) {
    return ApiRefusal.parameter("limit", "每页条数 limit 须为 1 至 " + most + " 的整数。");
  }

  /** Where the next page begins, as an earlier answer said. */
  static <T> Optional<T> cursor(String text, Function<String, Optional<T>> parse) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        parse
            .apply(text)
            .orElseThrow(() ->
                ApiRefusal.parameter("cursor", "翻页位置 cursor 读不懂；请原样使用上一页答复中的 next，或去掉它从头查起。")));
  }

  /** A number in the form of a cursor. */
  static Optional<Long> number(String cursor) {
    try {
      long number = Long.parseLong(cursor, Character.MAX_RADIX);
      return number < 0 ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      throw ApiRefusal.parameter(name, "日期 " + name + " 须为存在的日期，按 2026-05-06 的样子填写。");
    }
  }

  /** Words to search for; never a person's identity number. */
  static String words(String text) {
    var words = text.strip();
    if (words.length() > LONGEST_WORDS) {
      throw ApiRefusal.parameter("q", "查询内容 q 不得超过 " + LONGEST_WORDS + " 个字。");
    }
    if (CodeReading.of(words) instanceof CodeReading.IdentityNumber) {
      throw person("q");
    }
    return words;
  }

  static ApiRefusal person(String parameter) {
    return ApiRefusal.parameter(parameter, "这是公民身份号码，本平台不按个人证件号码查询；请用企业名称或统一社会信用代码。");
  }

  /** The number of an entity without a unified code, as in {@code n1024}. */
  static Optional<SubjectId> subject(String address) {
    if (!address.startsWith("n") || address.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SubjectId(Long.parseLong(address, 1, address.length(), 10)));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }
}
