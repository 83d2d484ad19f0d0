package org.xinheng.app.desk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.xinheng.app.page.FieldWords;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.KeyPart;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 目录事项表单的内容. What stands in each box, right or wrong as it was typed, and what is wrong with it.
 *
 * @param base the item whose fields the form begins with
 * @param classes of the national catalogue that may be chosen
 */
public record ItemFormView(
    CatalogueItem base, Map<String, String> sent, Set<String> classes, List<Problem> problems) {

  static ItemFormView of(
      CatalogueItem base,
      Map<String, String> sent,
      List<CatalogueItem> catalogue,
      List<Problem> problems) {
    var classes = new LinkedHashSet<String>();
    classes.add(base.provisions().recordClass());
    classes.add(NewItemForm.pattern().provisions().recordClass());
    catalogue.forEach(item -> classes.add(item.provisions().recordClass()));
    return new ItemFormView(base, sent, classes, problems);
  }

  public String at(String key) {
    return sent.getOrDefault(key, "");
  }

  public boolean on(String key) {
    return sent.containsKey(key);
  }

  public String problem(String key) {
    return Problems.at(problems, key);
  }

  public List<String> creditClasses() {
    return ItemForm.CREDIT_CLASSES;
  }

  public int rows() {
    return FieldForm.rows(new Typed(sent));
  }

  /** The boxes of new fields. */
  public List<String> added() {
    return IntStream.rangeClosed(1, rows()).mapToObj(FieldForm::added).toList();
  }

  /** Whether the row of a new field has been begun. */
  public boolean begun(String id) {
    return !at("name." + id).isEmpty() || !at("title." + id).isEmpty();
  }

  /** Whether anything of the row is wrong, so that it stands open. */
  public boolean wrong(String id) {
    return problems.stream()
        .map(Problem::field)
        .anyMatch(key -> key.endsWith("." + id) || key.contains("." + id + "."));
  }

  /** Fields a condition may look at: code and title. */
  public Map<String, String> others(String id) {
    var others = new LinkedHashMap<String, String>();
    base.fields().stream()
        .filter(field -> !field.name().value().equals(id))
        .forEach(field -> others.put(field.name().value(), field.title()));
    added().stream()
        .filter(one -> !one.equals(id) && !at("name." + one).isBlank())
        .forEach(one -> others.put(at("name." + one).strip(), at("title." + one)));
    return others;
  }

  /** Parts of the key that are the first of several fields, such as the subject. */
  public Map<String, String> keyParts() {
    var parts = new LinkedHashMap<String, String>();
    base.naturalKey().stream()
        .filter(part -> part.firstOf().size() > 1)
        .forEach(part -> parts.put(ItemForm.boxOf(part), words(part)));
    return parts;
  }

  private String words(KeyPart part) {
    return String.join(
        "，缺则", part.firstOf().stream().map(name -> FieldWords.title(base, name)).toList());
  }

  /** What every kind of subject owes in one word, or that it differs. */
  public String need(Field field) {
    var needs =
        java.util.Arrays.stream(SubjectKind.values())
            .map(kind -> field.need(kind).title())
            .distinct()
            .toList();
    return needs.size() == 1 ? needs.getFirst() : "各类主体不同";
  }
}
