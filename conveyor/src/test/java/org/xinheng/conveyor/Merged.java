package org.xinheng.conveyor;

import static org.assertj.core.api.Assertions.assertThat;

import org.xinheng.link.MergerOutcome;
import org.xinheng.vocabulary.SubjectId;

/** 并户 of two that both bear a code: proposed by one person, approved by another. */
final class Merged {
  private Merged() {}

  static void byTwo(EntityCorrections corrections, SubjectId from, SubjectId into) {
    var proposed = (MergerOutcome.Proposed) corrections.merge(from, into, "同一主体", "credit");
    assertThat(corrections.approve(proposed.proposal().id(), "核对过登记档案", "credit2"))
        .isInstanceOf(MergerOutcome.Done.class);
  }
}
