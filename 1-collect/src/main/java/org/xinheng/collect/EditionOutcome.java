package org.xinheng.collect;

/** 修订办理的结果. */
public sealed interface EditionOutcome {
  record Done(Edition edition) implements EditionOutcome {}

  record Refused(EditionRefusal why) implements EditionOutcome {}
}
