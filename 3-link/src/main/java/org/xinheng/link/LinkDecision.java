package org.xinheng.link;

import java.util.List;
import org.xinheng.vocabulary.SubjectId;

/** 关联结论. Whose record this is: a known entity, a new one, or a question for a person. */
public sealed interface LinkDecision {

  /** Belongs to an entity that was known. */
  record Linked(SubjectId subject, Evidence evidence) implements LinkDecision {}

  /**
   * Belongs to an entity that this record is the first to name.
   *
   * @param provisional whether its registration has not arrived yet
   */
  record Founded(SubjectId subject, boolean provisional) implements LinkDecision {}

  /** 存疑. Not sure enough: a person sees both sides and decides. */
  record Doubtful(String why, List<Candidate> candidates) implements LinkDecision {
    public Doubtful {
      candidates = List.copyOf(candidates);
    }
  }
}
