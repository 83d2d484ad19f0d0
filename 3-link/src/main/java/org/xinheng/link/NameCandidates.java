package org.xinheng.link;

import java.util.List;
import org.xinheng.vocabulary.SubjectId;

/**
 * 近似名称. Entities whose name is near each of the given ones, asked for a whole chunk at once. Being
 * near decides nothing: seat and representative have to speak for one of them, or a person.
 */
@FunctionalInterface
public interface NameCandidates {
  NameCandidates NONE = (names, limit) -> names.stream().map(name -> List.<SubjectId>of()).toList();

  /** For each name, in order, the nearest first, at most {@code limit}. */
  List<List<SubjectId>> near(List<String> names, int limit);
}
