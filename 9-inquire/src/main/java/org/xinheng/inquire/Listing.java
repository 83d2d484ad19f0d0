package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 检索条目. What the search index knows of one market entity; public basics only, never a natural
 * person.
 *
 * <p>{@code code} is empty for an entity without a unified code; {@code provisional} says that its
 * registration has not arrived yet; {@code town} and {@code state} are as reported, possibly empty;
 * {@code endedOn} is the day on which it was struck off.
 */
public record Listing(
    SubjectId id,
    String name,
    List<String> formerNames,
    String code,
    List<String> oldCodes,
    SubjectKind kind,
    boolean provisional,
    String town,
    String state,
    Optional<LocalDate> endedOn) {

  /**
   * 注销或吊销. The state that a registrar's list of old registrations tells: it has one column for
   * both.
   */
  public static final String ENDED_BEFORE = "注销或吊销";

  public Listing {
    if (kind == SubjectKind.NATURAL_PERSON) {
      throw new IllegalArgumentException("自然人不进入检索");
    }
    formerNames = List.copyOf(formerNames);
    oldCodes = List.copyOf(oldCodes);
  }

  Listing inTown(String called) {
    return called.equals(town)
        ? this
        : new Listing(
            id, name, formerNames, code, oldCodes, kind, provisional, called, state, endedOn);
  }
}
