package org.xinheng.link;

import java.util.List;
import org.xinheng.vocabulary.SubjectId;

/**
 * 候选主体. An entity that a record may belong to.
 *
 * @param code its unified social credit code, "" when it has none
 * @param score 0 to 100, the sum of what agrees less what contradicts
 * @param evidence in words, what agrees and what differs
 */
public record Candidate(
    SubjectId subject,
    String name,
    String code,
    String address,
    String representative,
    int score,
    List<String> evidence) {
  public Candidate {
    evidence = List.copyOf(evidence);
  }
}
