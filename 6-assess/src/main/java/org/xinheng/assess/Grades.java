package org.xinheng.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 信用等级. For departments and the credit office; never for the public, never a penalty's ground (政策:
 * 等级供监管内部使用). Natural persons have none.
 */
public interface Grades {

  /** 评分卡. A version of a card. */
  record Card(String id, String version, String title) {}

  /** The versions in force on that day, one a card. */
  List<Card> cards(LocalDate day);

  /**
   * The grade on a day by the card's version then in force: from the facts kept in the newest
   * snapshot of that day or before; where there is none of that version, from what the dossier knew
   * on that day. Empty for a natural person, a merged entity, or a card not yet in force.
   */
  Optional<Assessment> of(SubjectId subject, String card, LocalDate day);

  /** The newest snapshots first. */
  List<SnapshotLine> historyOf(SubjectId subject, String card, int most);

  /**
   * 重算. A snapshot worked out again from its kept facts by its kept card.
   *
   * @param same whether it comes out as it was kept, to the last contribution
   */
  record Replay(
      SubjectId subject, SnapshotLine snapshot, Graded kept, Graded again, boolean same) {}

  Optional<Replay> replay(long snapshot);
}
