package org.xinheng.app.api;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.vocabulary.ItemCode;

/** 信息事项参数. Reads an item's code in a request. */
@Component
final class KnownItems {
  private final Catalogue catalogue;

  KnownItems(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Optional<CatalogueItem> find(String code) {
    return catalogue.items().stream().filter(item -> item.code().value().equals(code)).findFirst();
  }

  /** Empty for all items. */
  Optional<ItemCode> filter(String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        find(code)
            .map(CatalogueItem::code)
            .orElseThrow(() ->
                ApiRefusal.parameter(
                    "item", "没有代码为“" + shortened(code) + "”的信息事项；可用的有：" + all() + "。")));
  }

  /** All codes with their titles, for a sentence. */
  String all() {
    return catalogue.items().stream()
        .map(item -> item.code() + "（" + item.title() + "）")
        .collect(Collectors.joining("、"));
  }

  private static String shortened(String text) {
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }
}
