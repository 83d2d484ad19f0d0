package org.xinheng.collect.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldDisclosure;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 禁止归集的信息 (山东省社会信用条例 第四十二条). No item of the catalogue may have such a field, and no file with such
 * a column is kept.
 *
 * @param basis the provision, for messages
 * @param never words that no title may contain
 * @param persons words that no title may contain where the item speaks of natural persons, unless
 *     its basis states their written consent
 * @param holders words for a person: what the title says is theirs is judged as of natural persons,
 *     whatever the item speaks of
 * @param identity words of a field that identifies a person: it may be had, and never be public
 * @param lawful words that contain one of these and mean something else (营业收入, 社会保险)
 */
public record ForbiddenContents(
    String basis,
    List<String> never,
    List<String> persons,
    List<String> holders,
    List<String> identity,
    List<String> lawful) {
  private static final ForbiddenContents BUNDLED = read();

  public ForbiddenContents {
    never = List.copyOf(never);
    persons = List.copyOf(persons);
    holders = List.copyOf(holders);
    identity = List.copyOf(identity);
    lawful = List.copyOf(lawful);
  }

  public static ForbiddenContents bundled() {
    return BUNDLED;
  }

  private static ForbiddenContents read() {
    YamlNode node = CatalogueYaml.file("forbidden.yaml");
    var contents =
        new ForbiddenContents(
            node.text("basis"),
            node.texts("never"),
            node.texts("persons"),
            node.texts("holders"),
            node.texts("identity"),
            node.texts("lawful"));
    node.nothingElse();
    return contents;
  }

  /** The forbidden word that the title contains, if it does. */
  public Optional<String> in(String title, CatalogueItem item) {
    boolean ofPersons = item.accepts(SubjectKind.NATURAL_PERSON) || saysWhose(title);
    return in(title, ofPersons && !consented(item));
  }

  private boolean saysWhose(String title) {
    String bare = HeaderNames.bare(title);
    return holders.stream().anyMatch(bare::contains);
  }

  /** The word that no title may ever contain. */
  public Optional<String> never(String title) {
    return in(title, false);
  }

  /**
   * What a new edition brings in and may not: any text of it that its readers see, be it about
   * organisations or persons. What the edition in force has already is not judged again.
   */
  public Optional<String> broughtIn(CatalogueItem revised, Optional<CatalogueItem> present) {
    var known = new HashSet<String>();
    present.ifPresent(item -> known.addAll(texts(item)));
    for (String text : texts(revised)) {
      if (!known.contains(text)) {
        var word = in(text, !consented(revised));
        if (word.isPresent()) {
          return Optional.of(
              "“%s”含禁止归集的“%s”（%s）。%s"
                  .formatted(
                      text.length() > 30 ? text.substring(0, 30) + "…" : text,
                      word.get(),
                      basis,
                      never(text).isPresent() ? "请删去。" : "须经本人书面同意才能归集：请在法律依据中写明“书面同意”的依据，或者删去。"));
        }
      }
    }
    return Optional.empty();
  }

  /** The public field of a new edition whose title identifies a person, as a sentence. */
  public Optional<String> shownToAll(CatalogueItem revised, Optional<CatalogueItem> present) {
    return revised.fields().stream()
        .filter(field -> field.disclosure() == FieldDisclosure.PUBLIC)
        .filter(field ->
            present.stream()
                .flatMap(item -> item.fields().stream())
                .noneMatch(known ->
                    known.title().equals(field.title())
                        && known.disclosure() == FieldDisclosure.PUBLIC))
        .flatMap(field ->
            identity.stream()
                .filter(HeaderNames.bare(field.title())::contains)
                .map(word ->
                    "字段“%s”写明个人的“%s”，不得公开。请把披露级别改为“共享”或“不公开”。".formatted(field.title(), word)))
        .findFirst();
  }

  private static List<String> texts(CatalogueItem item) {
    var texts = new ArrayList<String>();
    texts.add(item.title());
    for (Field field : item.fields()) {
      texts.add(field.title());
      texts.addAll(field.aliases());
      texts.add(field.help());
      for (CodeValue value : field.codes()) {
        texts.add(value.title());
        texts.addAll(value.aliases());
      }
    }
    return texts;
  }

  private static boolean consented(CatalogueItem item) {
    return item.provisions().legalBasis().stream().anyMatch(basis -> basis.contains("书面同意"));
  }

  private Optional<String> in(String title, boolean ofPersons) {
    String bare = HeaderNames.bare(title);
    for (String word : lawful) {
      bare = bare.replace(word, "·");
    }
    String rest = bare;
    var words = ofPersons ? Stream.concat(never.stream(), persons.stream()) : never.stream();
    return words.filter(word -> rest.contains(HeaderNames.bare(word))).findFirst();
  }
}
