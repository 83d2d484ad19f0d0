package org.xinheng.link;

import java.util.List;
import org.xinheng.vocabulary.SubjectId;

/** 近似名称. Entities whose name is near a given one; only ever shown to a person, never joined on. */
@FunctionalInterface
public interface NameCandidates {
  NameCandidates NONE = (name, limit) -> List.of();

  List<SubjectId> near(String name, int limit);
}
