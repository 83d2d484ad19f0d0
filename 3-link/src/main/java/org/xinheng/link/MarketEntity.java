package org.xinheng.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** 市场主体. One entity as this stage knows it: its codes and names, old and new. */
public record MarketEntity(
    SubjectId id,
    Optional<String> code,
    String name,
    SubjectKind kind,
    Standing standing,
    Optional<SubjectId> mergedInto,
    List<OtherName> otherNames,
    List<KnownCode> legacyCodes) {
  public MarketEntity {
    otherNames = List.copyOf(otherNames);
    legacyCodes = List.copyOf(legacyCodes);
  }

  /** 曾用名. A name it bore, and until which day where that is known. */
  public record OtherName(String name, Optional<LocalDate> endedOn) {}

  /** 旧代码. A legacy code and the days between which it was seen on this entity (both inclusive). */
  public record KnownCode(LegacyCode code, LocalDate seenFrom, Optional<LocalDate> seenUntil) {}
}
