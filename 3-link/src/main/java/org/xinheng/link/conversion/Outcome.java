package org.xinheng.link.conversion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.link.MatchMethod;
import org.xinheng.vocabulary.SubjectId;

/**
 * 匹配结果.
 *
 * @param code the code that is its own from now on
 * @param problems with how each was found
 */
public record Outcome(
    ConversionState state,
    Optional<SubjectId> entity,
    Optional<MatchMethod> method,
    Optional<String> code,
    List<SubjectId> candidates,
    Map<ConversionProblem, String> problems) {
  public Outcome {
    candidates = List.copyOf(candidates);
    problems = Map.copyOf(problems);
  }
}
