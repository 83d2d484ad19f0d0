package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.xinheng.publish.Exemption;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.PublicityEvent;
import org.xinheng.publish.Withdrawal;

/**
 * 条目页的内容. A record as its department filed it, how it stands with the public, and every step.
 *
 * @param submission number of the submission it came from; "" when unknown
 * @param otherLastDay what to tell a department that stated another last day than the rule gives
 * @param exemptible whether exemption may be proposed now
 */
public record RecordView(
    EntryLine line,
    int version,
    boolean superseded,
    String submission,
    int row,
    List<ReviewView.Fact> fields,
    Optional<Publication> publication,
    Optional<String> otherLastDay,
    boolean exemptible,
    List<PublicityEvent> history,
    List<Exemption> exemptions,
    List<Withdrawal> withdrawals) {

  /** Whether the public sees it, so that it may be withdrawn. */
  public boolean live() {
    return publication.filter(one -> one.state() instanceof Publicity.Live).isPresent();
  }
}
