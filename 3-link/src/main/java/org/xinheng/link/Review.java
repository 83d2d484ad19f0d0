package org.xinheng.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 人工核对件. One row that waits for a person, both sides of the question, and the answer once given.
 *
 * @param cells the row by field of the catalogue item, as sent, to go on with
 * @param original the sender's cells, for the way back
 */
public record Review(
    long id,
    long submission,
    DepartmentCode department,
    ItemCode item,
    int row,
    ReviewReason reason,
    String why,
    List<String> cells,
    List<String> original,
    List<Candidate> candidates,
    Instant queuedAt,
    State state,
    Optional<Answer> answer) {
  public Review {
    cells = List.copyOf(cells);
    original = List.copyOf(original);
    candidates = List.copyOf(candidates);
  }

  /** Open; decided but still to be carried out (and to be taken back); done. */
  public enum State {
    OPEN,
    DECIDED,
    DONE
  }

  /** What a person may decide. */
  public enum Decision {
    LINK("属于所选主体"),
    FOUND("是新的主体"),
    CONFIRM_CODE("确认代码为官方所赋"),
    RETURN("退回部门");

    private final String title;

    Decision(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** The decision, by whom, when and why. */
  public record Answer(
      Decision decision, Optional<SubjectId> chosen, String by, Instant at, String note) {}
}
