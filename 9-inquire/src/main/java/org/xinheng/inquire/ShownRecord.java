package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 可示记录. One licence, penalty or other record as this audience may see it.
 *
 * @param publishedOnWorkingDay on which working day after the decision it became public; only of
 *     what is owed by the decision
 */
public record ShownRecord(
    EntryId id,
    SubjectId subject,
    String subjectName,
    Optional<String> subjectCode,
    ItemCode item,
    String itemTitle,
    Nature nature,
    LocalDate decidedOn,
    Optional<LocalDate> publishedOn,
    OptionalInt publishedOnWorkingDay,
    Openness openness,
    PublicityClock clock,
    List<ShownField> fields,
    Provenance provenance) {

  public ShownRecord {
    fields = List.copyOf(fields);
  }

  /** Whether it is in publicity today. */
  public boolean live() {
    return openness == Openness.LIVE;
  }

  /** The value of the field with this role; "" when absent or not shown. */
  public String at(Role role) {
    return ShownField.at(fields, role);
  }

  public String documentNumber() {
    return at(Role.DOCUMENT_NUMBER);
  }

  /** One line for a list: what was granted or imposed. */
  public String summary() {
    String content = at(Role.CONTENT);
    String category = at(Role.CATEGORY);
    String before = at(Role.CONTENT_BEFORE);
    if (!before.isEmpty()) {
      return category + "：" + before + " → " + content;
    }
    if (content.isEmpty()) {
      return category.isEmpty() ? at(Role.DOCUMENT_NAME) : category.replaceAll("[;；]\\s*", "、");
    }
    return nature == Nature.PENALTY ? withCategories(category, content) : content;
  }

  /** Kinds of penalty that the content does not name itself stand in front of it. */
  private static String withCategories(String categories, String content) {
    String unnamed =
        Arrays.stream(categories.split("[;；]"))
            .map(String::strip)
            .filter(kind -> !kind.isEmpty() && !content.contains(kind))
            .collect(Collectors.joining("、"));
    return unnamed.isEmpty() ? content : unnamed + "；" + content;
  }
}
