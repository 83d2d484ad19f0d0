package org.xinheng.collect;

import java.util.List;
import java.util.Optional;
import org.xinheng.collect.model.CatalogueYaml;
import org.xinheng.vocabulary.ItemCode;

/** 公共信用信息目录. The record items that may be collected; what is not in it must not be (目录之外不得归集). */
public final class Catalogue {
  private final List<CatalogueItem> items;

  private Catalogue(List<CatalogueItem> items) {
    this.items = List.copyOf(items);
    long codes = items.stream().map(CatalogueItem::code).distinct().count();
    if (codes != items.size()) {
      throw new IllegalArgumentException(
          "two catalogue items bear one code: " + items.stream().map(CatalogueItem::code).toList());
    }
  }

  /** The items that come with Xinheng: registration, licence, penalty. */
  public static Catalogue bundled() {
    return new Catalogue(CatalogueYaml.bundled());
  }

  public static Catalogue of(List<CatalogueItem> items) {
    return new Catalogue(items);
  }

  /**
   * One item from YAML text; {@code source} names the text in messages.
   *
   * @throws IllegalArgumentException naming source, place and what is wrong
   */
  public static CatalogueItem parse(String yaml, String source) {
    return CatalogueYaml.parse(yaml, source);
  }

  public List<CatalogueItem> items() {
    return items;
  }

  public Optional<CatalogueItem> find(ItemCode code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /** The item of that code; one that the catalogue lacks is a broken promise of the caller. */
  public CatalogueItem item(ItemCode code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("not in the catalogue: " + code.value()));
  }
}
