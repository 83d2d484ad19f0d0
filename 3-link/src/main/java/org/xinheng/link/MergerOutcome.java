package org.xinheng.link;

/** 并户或撤销的结果. */
public sealed interface MergerOutcome {
  record Done(Merger merger) implements MergerOutcome {}

  record Refused(MergerRefusal why) implements MergerOutcome {}
}
