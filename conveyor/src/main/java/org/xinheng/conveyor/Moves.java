package org.xinheng.conveyor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xinheng.dossier.Dossiers;
import org.xinheng.publish.Reassignments;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/** 归属的变动. Records go on in another dossier, and in publicity as they stood. */
final class Moves {
  private final Dossiers dossiers;
  private final Reassignments publicity;

  Moves(Dossiers dossiers, Reassignments publicity) {
    this.dossiers = dossiers;
    this.publicity = publicity;
  }

  /** In the caller's transaction and under its filing lock. The new entry for each old one. */
  Map<EntryId, EntryId> move(Collection<EntryId> entries, SubjectId to, String why, String by) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    var moved = dossiers.reassign(List.copyOf(entries), to, "归属更正：" + why);
    publicity.reassign(moved, to, why, by);
    return moved;
  }
}
