package org.xinheng.inquire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 主体名片. Names, codes, basics and counts of one market entity, without its records.
 *
 * @param provisional 临时主体: known from licences or penalties, its registration not yet received
 * @param basics fields of the current registration, as disclosed; empty for a provisional entity
 * @param basicsFrom where they came from
 * @param changedOn basics that a 登记变更 newer than the registration gives, by the day of approval
 * @param endedOn the day on which it was struck off, by its registration, or by the registrar's
 *     list of old registrations where none has arrived
 * @param counts records in publicity today, by item; items without records are absent
 */
public record EntityCard(
    SubjectId id,
    String name,
    Optional<String> code,
    SubjectKind kind,
    boolean provisional,
    List<FormerName> formerNames,
    List<OldCode> oldCodes,
    List<Merged> merged,
    List<ShownField> basics,
    Optional<Provenance> basicsFrom,
    Map<Role, LocalDate> changedOn,
    Optional<LocalDate> endedOn,
    Map<ItemCode, Integer> counts,
    Instant dataAsOf) {

  /** 曾用名, with its last day where known. */
  public record FormerName(String name, Optional<LocalDate> endedOn) {}

  /** 原登记代码, with the days between which it was seen on this entity. */
  public record OldCode(LegacyCode code, LocalDate seenFrom, Optional<LocalDate> seenUntil) {}

  /** 已并入. Another entity, found by a person to be this one, and the day of the merger. */
  public record Merged(String name, Optional<String> code, LocalDate on) {}

  public EntityCard {
    formerNames = List.copyOf(formerNames);
    oldCodes = List.copyOf(oldCodes);
    merged = List.copyOf(merged);
    basics = List.copyOf(basics);
    changedOn = Map.copyOf(changedOn);
    counts = Map.copyOf(counts);
  }

  /** The basic fact with this role; "" when absent or not shown. */
  public String at(Role role) {
    return ShownField.at(basics, role);
  }

  /** 登记状态, as {@link Listing#state} tells it; "" where nobody has said. */
  public String state() {
    String stated = at(Role.REGISTRATION_STATE);
    return stated.isEmpty() && endedOn.isPresent() ? Listing.ENDED_BEFORE : stated;
  }

  /** The day on which a 登记变更 made this fact what it is; empty where the registration states it. */
  public Optional<LocalDate> changedOn(ShownField field) {
    return field.role().flatMap(role -> Optional.ofNullable(changedOn.get(role)));
  }

  /** The same, its town called otherwise. */
  EntityCard inTown(UnaryOperator<String> called) {
    return with(basics.stream().map(field -> field.told(Role.TOWN, called)).toList(), endedOn);
  }

  /** The same, struck off on this day. */
  public EntityCard ended(Optional<LocalDate> on) {
    return with(basics, on);
  }

  private EntityCard with(List<ShownField> basics, Optional<LocalDate> endedOn) {
    return new EntityCard(
        id,
        name,
        code,
        kind,
        provisional,
        formerNames,
        oldCodes,
        merged,
        basics,
        basicsFrom,
        changedOn,
        endedOn,
        counts,
        dataAsOf);
  }

  public int count(ItemCode item) {
    return counts.getOrDefault(item, 0);
  }
}
