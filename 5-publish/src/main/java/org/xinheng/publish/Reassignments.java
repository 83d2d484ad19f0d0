package org.xinheng.publish;

import java.util.Map;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** 归属更正后的公示. A record that turned out to be another entity's goes on where it stood. */
public interface Reassignments {

  /**
   * In the caller's transaction: each new entry takes over the state, the term and the day of
   * publication of the old one, which it supersedes. What was public stays public, under the other
   * subject; nobody's deadline begins anew.
   */
  void reassign(Map<EntryId, EntryId> moved, SubjectId to, String why, String by);
}
