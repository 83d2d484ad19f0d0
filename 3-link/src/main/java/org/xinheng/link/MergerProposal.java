package org.xinheng.link;

import java.time.Instant;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 并户的提出. Two entities that both bear a unified code are merged only after a second person of the
 * credit office has approved what the first proposed.
 */
public record MergerProposal(
    long id,
    SubjectId from,
    SubjectId into,
    String why,
    String by,
    Instant at,
    State state,
    Optional<Decided> decided) {

  /** 审批状态. */
  public enum State {
    PROPOSED("待批准"),
    APPROVED("已批准"),
    REFUSED("未批准"),
    WITHDRAWN("已撤回");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 审批. By whom, when and in which words; of one taken back, by whoever proposed it. */
  public record Decided(String by, Instant at, String words) {}
}
