package org.xinheng.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.collect.model.CatalogueText;
import org.xinheng.collect.model.CatalogueYaml;
import org.xinheng.collect.model.ForbiddenContents;
import org.xinheng.vocabulary.ItemCode;

/**
 * 公共信用信息目录. The record items that may be collected; what is not in it must not be (目录之外不得归集). An
 * item's edition may be followed by another; what was filed under an earlier one is still read by
 * it.
 */
public final class Catalogue {
  private final List<CatalogueItem> began;
  private volatile Present present;

  /** What is in force, and all editions there have been, replaced as a whole. */
  private record Present(List<CatalogueItem> items, List<CatalogueItem> editions) {}

  private Catalogue(List<CatalogueItem> items) {
    long codes = items.stream().map(CatalogueItem::code).distinct().count();
    if (codes != items.size()) {
      throw new IllegalArgumentException(
          "two catalogue items bear one code: " + items.stream().map(CatalogueItem::code).toList());
    }
    this.began = List.copyOf(items);
    this.present = new Present(began, began);
  }

  /**
   * Puts in force, of each item, the edition with the latest day that has come; a later edition
   * waits. A local item joins behind the others on the day of its first edition. Readers see the
   * old catalogue or the new one, never a mixture.
   *
   * @param followers all editions beside those it began with; one that is no longer among them was
   *     recalled before its day
   */
  public void follow(List<CatalogueItem> followers, LocalDate today) {
    var editions = new ArrayList<>(began);
    followers.stream().filter(one -> !editions.contains(one)).forEach(editions::add);
    var first = new ArrayList<>(began);
    editions.stream()
        .filter(one -> !one.inForceFrom().isAfter(today))
        .filter(one -> first.stream().noneMatch(known -> known.code().equals(one.code())))
        .forEach(first::add);
    var items =
        first.stream()
            .map(item ->
                editions.stream()
                    .filter(one -> one.code().equals(item.code()))
                    .filter(one -> !one.inForceFrom().isAfter(today))
                    .max(Comparator.comparing(CatalogueItem::inForceFrom))
                    .orElse(item))
            .toList();
    present = new Present(items, List.copyOf(editions));
  }

  /**
   * The item as that edition has it, for what was judged or filed under it; the one in force where
   * no edition is named or none of that name is known.
   */
  public CatalogueItem item(ItemCode code, String edition) {
    return present.editions().stream()
        .filter(one -> one.code().equals(code) && one.edition().equals(edition))
        .findFirst()
        .orElseGet(() -> item(code));
  }

  /** First editions of items that are not in force yet, the nearest day first. */
  public List<CatalogueItem> coming() {
    return present.editions().stream()
        .filter(one -> find(one.code()).isEmpty())
        .sorted(Comparator.comparing(CatalogueItem::inForceFrom))
        .toList();
  }

  /** All editions of the item, the earliest first. */
  public List<CatalogueItem> editions(ItemCode code) {
    return present.editions().stream()
        .filter(one -> one.code().equals(code))
        .sorted(Comparator.comparing(CatalogueItem::inForceFrom))
        .toList();
  }

  /** The items that come with Xinheng. */
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

  /** The item as the YAML that {@link #parse} reads back to the same item. */
  public static String text(CatalogueItem item) {
    return CatalogueText.of(item);
  }

  /** The word in it for which the law forbids to collect it, from whomever (山东省社会信用条例 第四十二条). */
  public static Optional<String> neverCollected(String title) {
    return ForbiddenContents.bundled().never(title);
  }

  /** Which text of the revised item brings in what may not be collected, as a sentence. */
  public Optional<String> forbiddenIn(CatalogueItem revised) {
    return ForbiddenContents.bundled().broughtIn(revised, find(revised.code()));
  }

  /**
   * Which field of the revised item would show everybody what identifies a person, as a sentence.
   */
  public Optional<String> identityShownIn(CatalogueItem revised) {
    return ForbiddenContents.bundled().shownToAll(revised, find(revised.code()));
  }

  public List<CatalogueItem> items() {
    return present.items();
  }

  public Optional<CatalogueItem> find(ItemCode code) {
    return items().stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /** The item of that code; one that the catalogue lacks is a broken promise of the caller. */
  public CatalogueItem item(ItemCode code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("not in the catalogue: " + code.value()));
  }
}
