package org.xinheng.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 旧码—新码对照. One old registration, the code it has, and what is still open about it.
 *
 * @param legacyCheck what the old code's own check digit says; one that fails is no evidence
 */
public record Conversion(
    long id,
    DepartmentCode registrar,
    OldRegistration row,
    LegacyCode.Check legacyCheck,
    Optional<String> code,
    Optional<SubjectId> entity,
    Optional<MatchMethod> method,
    List<SubjectId> candidates,
    ConversionState state,
    Instant importedAt,
    List<ConversionProblem> problems) {
  public Conversion {
    candidates = List.copyOf(candidates);
    problems = List.copyOf(problems);
  }
}
