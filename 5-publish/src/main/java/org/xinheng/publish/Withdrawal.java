package org.xinheng.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkingDay;

/**
 * 撤下公示. A live record whose decision was revoked, changed or found unlawful, or that was filed
 * wrongly, is taken down within three working days and the reason told in public (行政处罚法
 * 第四十八条、第八十五条). One person proposes, another decides; until then it stays.
 *
 * @param document the decision's number, as it stood in public
 * @param ending {@link Ending#REVOKED} or {@link Ending#WRONG}
 * @param since the day of the revocation, or on which the mistake was found
 * @param deadline the third working day after it, inclusive
 * @param explanation what the public is told; carries no personal information
 */
public record Withdrawal(
    WithdrawalId id,
    EntryId entry,
    ItemCode item,
    DepartmentCode department,
    String document,
    Ending ending,
    LocalDate since,
    WorkingDay deadline,
    String explanation,
    State state,
    String proposedBy,
    Instant proposedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> decisionWords) {

  /** 审批状态. */
  public enum State {
    PROPOSED("待审批"),
    APPROVED("已撤下"),
    REFUSED("未批准");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 撤下申请. What the first person writes. */
  public record Proposal(
      EntryId entry,
      String document,
      Ending ending,
      LocalDate since,
      String explanation,
      String by) {}
}
