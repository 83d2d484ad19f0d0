package org.xinheng.conveyor;

import org.xinheng.dossier.Split;
import org.xinheng.link.MergerRefusal;

/** 分出或撤回分出的结果. */
public sealed interface SplitOutcome {
  record Done(Split split) implements SplitOutcome {}

  record Refused(MergerRefusal why) implements SplitOutcome {}
}
