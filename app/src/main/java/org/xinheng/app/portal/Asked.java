package org.xinheng.app.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.PersonalTraces;

/** 查询参数. What stands in an address, read; what cannot be read is empty. */
final class Asked {
  private Asked() {}

  static Optional<CatalogueItem> item(Catalogue catalogue, String code) {
    return catalogue.items().stream().filter(item -> item.code().value().equals(code)).findFirst();
  }

  /** 公民身份号码, alone or among other words: neither searched for, nor echoed, nor logged. */
  static boolean personal(String typed) {
    return CodeReading.of(typed) instanceof CodeReading.IdentityNumber
        || PersonalTraces.in(typed).stream()
            .anyMatch(trace -> trace.kind() == PersonalTraces.Kind.IDENTITY_NUMBER);
  }

  /**
   * Where the next page begins; empty for the first.
   *
   * @throws Unreadable where there is something that is no such place
   */
  static <T> Optional<T> after(String text, Function<String, Optional<T>> parse) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    var cursor = parse.apply(text.strip());
    if (cursor.isEmpty()) {
      throw Unreadable.of("网址里的翻页位置（after）读不懂，可能没有复制完整", "请回到第一页，再按“下一页”");
    }
    return cursor;
  }

  static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
