package org.xinheng.link;

/** 并户、批准、不批准或撤销的结果. */
public sealed interface MergerOutcome {
  record Done(Merger merger) implements MergerOutcome {}

  /** 两户都有代码的: it waits for a second person. */
  record Proposed(MergerProposal proposal) implements MergerOutcome {}

  /** A proposal that was not approved, or was taken back. */
  record Declined(MergerProposal proposal) implements MergerOutcome {}

  record Refused(MergerRefusal why) implements MergerOutcome {}
}
