package org.xinheng.dossier.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.dossier.RecordReading.Said;
import org.xinheng.vocabulary.FieldName;

/**
 * 措辞. Words with places in braces: {@code {item}} its title, {@code {summary}} what was decided,
 * {@code {before}} and {@code {after}} of a change, {@code {FIELD}} what a field says.
 */
public record Wording(String pattern) {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_]+)}");

  String of(CatalogueItem item, Said said, String before, Optional<FieldName> changed) {
    return PLACE
        .matcher(pattern)
        .replaceAll(place ->
            Matcher.quoteReplacement(
                switch (place.group(1)) {
                  case "item" -> item.title();
                  case "summary" -> summary(item, said);
                  case "before" -> before;
                  case "after" -> changed.map(said::at).orElse("");
                  default -> said.at(new FieldName(place.group(1)));
                }))
        .strip();
  }

  /** One line: what was granted, imposed or changed. */
  private static String summary(CatalogueItem item, Said said) {
    var before = at(item, said, Role.CONTENT_BEFORE);
    var content = at(item, said, Role.CONTENT);
    if (!before.isEmpty()) {
      return before + " → " + content;
    }
    return content.isEmpty() ? category(item, said) : content;
  }

  private static String category(CatalogueItem item, Said said) {
    var category = at(item, said, Role.CATEGORY);
    return category.isEmpty()
        ? at(item, said, Role.DOCUMENT_NAME)
        : category.replaceAll("[;；]\\s*", "、");
  }

  static String document(CatalogueItem item, Said said) {
    return at(item, said, Role.DOCUMENT_NUMBER);
  }

  private static String at(CatalogueItem item, Said said, Role role) {
    return item.find(role).map(field -> said.at(field.name())).orElse("");
  }

  /** 投诉 3 件、举报 1 件. */
  public static String counted(Map<String, Long> numbers) {
    return numbers.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue() + " 件")
        .collect(Collectors.joining("、"));
  }
}
