package org.xinheng.collect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.Wording;

/**
 * 字段. One field of a record item, as the published data standard gives it.
 *
 * @param name the field code of the standard ({@code CF_WSH}); unique in its item
 * @param title the Chinese column header
 * @param aliases other headers accepted in files
 * @param maxLength in characters
 * @param need what each kind of subject owes
 * @param condition when {@link Need#CONDITIONAL} bites
 * @param codes the code list of CODE_LIST and MULTI_CODE_LIST, else empty
 * @param window admissible days of a DATE field
 * @param unit the unit of an AMOUNT or NUMBER ({@code 万元}), else ""
 * @param disclosure the most that is ever shown, whatever the subject
 * @param exceptions kinds of subject for which disclosure differs
 * @param role what the field means to later stages
 * @param freeText whether it is prose that must be searched for personal traces
 * @param local whether it is a local extension and not of the national standard
 * @param help how to fill it in, in Chinese
 * @param examples values as they should come, for the template, the documentation and the sample
 * @param publicWhen lifts a {@link FieldDisclosure#SHARED} field to the public when it holds: what
 *     an enterprise may choose to show (企业信息公示暂行条例 第九条)
 */
public record Field(
    FieldName name,
    String title,
    List<String> aliases,
    FieldType type,
    int maxLength,
    Map<SubjectKind, Need> need,
    Optional<Condition> condition,
    List<CodeValue> codes,
    Optional<DateWindow> window,
    String unit,
    FieldDisclosure disclosure,
    Map<SubjectKind, FieldDisclosure> exceptions,
    Optional<Role> role,
    boolean freeText,
    boolean local,
    String help,
    List<String> examples,
    Optional<Condition> publicWhen) {
  public Field {
    examples = List.copyOf(examples);
    aliases = List.copyOf(aliases);
    codes = List.copyOf(codes);
    need = Map.copyOf(new EnumMap<>(need));
    exceptions = Map.copyOf(exceptions);
  }

  /**
   * Whether it is worded by whoever fills it in: any text that is not somebody's or some place's
   * name.
   */
  public boolean worded() {
    return type == FieldType.TEXT && role.map(Field::isWorded).orElse(true);
  }

  private static boolean isWorded(Role role) {
    return switch (role) {
      case SUBJECT_NAME,
          REPRESENTATIVE,
          DECIDED_BY,
          SOURCE_UNIT,
          REGISTRAR,
          ADDRESS,
          TOWN,
          FORMER_NAME,
          PARENT_NAME,
          SUCCESSOR_NAME,
          SUCCESSOR_CODE ->
          false;
      default -> true;
    };
  }

  /**
   * How its text is searched for traces of persons; empty where a person's number is what belongs
   * there, or nothing but a day or an amount can stand.
   */
  public Optional<Wording> wording() {
    return switch (type) {
      case TEXT -> Optional.of(freeText ? Wording.PROSE : ofName());
      case CODE_LIST, MULTI_CODE_LIST -> Optional.of(Wording.WORDS);
      case DOCUMENT_NUMBER,
          CREDIT_CODE,
          REGISTRATION_NUMBER,
          ORGANISATION_CODE,
          TAX_NUMBER,
          DIVISION_CODE,
          INDUSTRY_CODE ->
          Optional.of(Wording.NUMBER);
      case DATE, AMOUNT, NUMBER, IDENTITY_NUMBER, PHONE -> Optional.empty();
    };
  }

  private Wording ofName() {
    return role.filter(Field::isNumber).isPresent() ? Wording.NUMBER : Wording.WORDS;
  }

  private static boolean isNumber(Role role) {
    return switch (role) {
      case DOCUMENT_NUMBER,
          CERTIFICATE_NUMBER,
          REVOKED_CERTIFICATE,
          INSTITUTION_CERTIFICATE,
          SOCIAL_CERTIFICATE,
          PARENT_CODE,
          SUCCESSOR_CODE ->
          true;
      default -> false;
    };
  }

  /** Whether the public may ever read it as it was filed, of such a subject. */
  public boolean mayBePublic(SubjectKind kind) {
    return switch (disclosure(kind)) {
      case PUBLIC -> true;
      case SHARED -> publicWhen.isPresent();
      case MASKED, NEVER -> false;
    };
  }

  public Need need(SubjectKind kind) {
    return need.getOrDefault(kind, Need.OPTIONAL);
  }

  public FieldDisclosure disclosure(SubjectKind kind) {
    return exceptions.getOrDefault(kind, disclosure);
  }

  /** Whether no file may come without this column: every kind of subject owes it. */
  public boolean columnRequired() {
    for (SubjectKind kind : SubjectKind.values()) {
      if (need(kind) != Need.REQUIRED) {
        return false;
      }
    }
    return true;
  }

  /**
   * The code-list value that a cell's words stand for, by code, title, alias or an open value's
   * prefix.
   */
  public Optional<CodeValue> codeValue(String words) {
    for (CodeValue value : codes) {
      if (value.code().equals(words)
          || value.title().equals(words)
          || value.aliases().contains(words)) {
        return Optional.of(value);
      }
    }
    return codes.stream()
        .filter(value -> value.open() && words.startsWith(value.title()))
        .findFirst();
  }
}
