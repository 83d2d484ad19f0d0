package org.xinheng.collect.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 禁止归集的信息 (山东省社会信用条例 第四十二条). No item of the catalogue may have such a field, and no file with such
 * a column is kept.
 *
 * @param basis the provision, for messages
 * @param never words that no title may contain
 * @param persons words that no title may contain where the item speaks of natural persons
 * @param lawful words that contain one of these and mean something else (营业收入, 社会保险)
 */
public record ForbiddenContents(
    String basis, List<String> never, List<String> persons, List<String> lawful) {
  private static final ForbiddenContents BUNDLED = read();

  public ForbiddenContents {
    never = List.copyOf(never);
    persons = List.copyOf(persons);
    lawful = List.copyOf(lawful);
  }

  public static ForbiddenContents bundled() {
    return BUNDLED;
  }

  private static ForbiddenContents read() {
    YamlNode node = CatalogueYaml.file("forbidden.yaml");
    var contents =
        new ForbiddenContents(
            node.text("basis"), node.texts("never"), node.texts("persons"), node.texts("lawful"));
    node.nothingElse();
    return contents;
  }

  /** The forbidden word that the title contains, if it does. */
  public Optional<String> in(String title, CatalogueItem item) {
    String bare = HeaderNames.bare(title);
    for (String word : lawful) {
      bare = bare.replace(word, "·");
    }
    String rest = bare;
    var words =
        item.accepts(SubjectKind.NATURAL_PERSON)
            ? Stream.concat(never.stream(), persons.stream())
            : never.stream();
    return words.filter(word -> rest.contains(HeaderNames.bare(word))).findFirst();
  }
}
