package org.xinheng.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/**
 * 免于公示. One person proposes, another decides; the entry is still counted (政府信息公开条例 第十七条: reviewed
 * before publication).
 *
 * @param entry the entry it was proposed for; later versions inherit it
 * @param until last day of the period, inclusive
 */
public record Exemption(
    ExemptionId id,
    EntryId entry,
    DepartmentCode department,
    ExemptionReason reason,
    String legalBasis,
    LocalDate until,
    String grounds,
    State state,
    String proposedBy,
    Instant proposedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> decisionWords) {

  /** 审批状态. */
  public enum State {
    PROPOSED("待审批"),
    APPROVED("已批准"),
    REFUSED("未批准"),
    EXPIRED("期限已满");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * 免于公示申请. What the first person writes.
   *
   * @param legalBasis regulation and article
   * @param until last day of the period, inclusive
   * @param grounds why it applies to this record
   */
  public record Proposal(
      EntryId entry,
      ExemptionReason reason,
      String legalBasis,
      LocalDate until,
      String grounds,
      String by) {}
}
