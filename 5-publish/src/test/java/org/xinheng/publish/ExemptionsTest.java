package org.xinheng.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.publish.SampleRecords.day;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.first;
import static org.xinheng.publish.SampleRecords.version;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.EntryId;

@DisplayName("免于公示:一人提出,另一人审批")
class ExemptionsTest {

  private static Exemption.Proposal proposal(long entry, String until) {
    return new Exemption.Proposal(
        new EntryId(entry), ExemptionReason.TRADE_SECRET, "政府信息公开条例第十五条", day(until), "涉及配方", "张三");
  }

  private static ExemptionId waiting(Desk desk) {
    return desk.exemptions.waiting(Optional.empty(), 0, 10).getFirst().id();
  }

  private static String refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal().code();
  }

  @Test
  @DisplayName("提出人不得审批,另一人批准后不公示,仍计入看板")
  void a_second_person_must_approve() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    assertThat(desk.exemptions.propose(proposal(1, "2026-06-30"))).isInstanceOf(Outcome.Done.class);
    ExemptionId id = waiting(desk);
    assertThat(refusal(desk.exemptions.approve(id, "张三", "同意"))).isEqualTo("PUB-010");
    assertThat(desk.exemptions.approve(id, "李四", "同意")).isInstanceOf(Outcome.Done.class);
    assertThat(refusal(desk.exemptions.approve(id, "王五", "同意"))).isEqualTo("PUB-013");
    assertThat(desk.tick().published()).isZero();
    assertThat(desk.state(1)).isEqualTo(new Publicity.Exempt(id));
    assertThat(desk.publications.board(Optional.empty(), desk.today()).count(BoardColumn.EXEMPT))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("数据库也不许提出人自批")
  void the_database_too_wants_a_second_person() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.exemptions.propose(proposal(1, "2026-06-30"));
    assertThatThrownBy(() ->
            desk.sql
                .sql(
                    "update publish.exemption set state = 'APPROVED', decided_by = '张三', decided_at = now()")
                .update())
        .hasMessageContaining("exemption_needs_a_second_person");
  }

  @Test
  @DisplayName("期限最后一日仍免于公示,次日恢复待公示并重新计时,随即公示")
  void an_exemption_ends_with_its_last_day() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.exemptions.propose(proposal(1, "2026-06-30"));
    desk.exemptions.approve(waiting(desk), "李四", "同意");
    assertThat(desk.tickOn("2026-06-30").idle()).isTrue();
    Ticked ticked = desk.tickOn("2026-07-01");
    assertThat(ticked.dueAgain()).isEqualTo(1);
    assertThat(ticked.published()).isEqualTo(1);
    assertThat(desk.get(1).deadline().day()).isEqualTo(day("2026-07-09"));
    assertThat(desk.get(1).lateOn(desk.today())).isFalse();
    assertThat(desk.exemptions.of(new EntryId(1)))
        .extracting(Exemption::state)
        .containsExactly(Exemption.State.EXPIRED);
  }

  @Test
  @DisplayName("对公示中的提出，另一人批准前仍在公示；不予批准须有理由")
  void a_live_record_stays_until_the_second_person_approves() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    desk.exemptions.propose(proposal(1, "2026-06-30"));
    assertThat(desk.live()).containsExactly(1L);
    assertThat(refusal(desk.exemptions.propose(proposal(1, "2026-06-30")))).isEqualTo("PUB-015");
    ExemptionId id = waiting(desk);
    assertThat(refusal(desk.exemptions.refuse(id, "李四", " "))).isEqualTo("PUB-014");
    desk.exemptions.refuse(id, "李四", "不属商业秘密");
    assertThat(desk.state(1)).isEqualTo(new Publicity.Live(day("2026-05-09")));
    desk.exemptions.propose(proposal(1, "2026-06-30"));
    desk.exemptions.approve(waiting(desk), "李四", "确属商业秘密");
    assertThat(desk.live()).isEmpty();
    assertThat(desk.state(1)).isInstanceOf(Publicity.Exempt.class);
  }

  @Test
  @DisplayName("等待审批时报来更正：旧版本仍在公示，批准后新旧都不公示")
  void an_approval_reaches_the_version_that_came_in_meanwhile() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    desk.exemptions.propose(proposal(1, "2026-06-30"));
    desk.schedule(version(2, fine("2026-05-06"), 1));
    assertThat(desk.live()).containsExactly(1L);
    desk.exemptions.approve(waiting(desk), "李四", "确属商业秘密");
    desk.tick();
    assertThat(desk.live()).isEmpty();
    assertThat(desk.state(2)).isInstanceOf(Publicity.Exempt.class);
  }

  @Test
  @DisplayName("等待审批时公示期已满：不能再批准，可以不予批准而办结")
  void what_ended_meanwhile_can_only_be_closed() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    desk.exemptions.propose(proposal(1, "2026-06-30"));
    desk.publications.end(new EntryId(1), Ending.REVOKED, desk.today(), "复议撤销", "王五");
    ExemptionId id = waiting(desk);
    assertThat(refusal(desk.exemptions.approve(id, "李四", "同意"))).isEqualTo("PUB-002");
    assertThat(desk.exemptions.refuse(id, "李四", "已撤销")).isInstanceOf(Outcome.Done.class);
    assertThat(desk.state(1)).isInstanceOf(Publicity.Ended.class);
  }

  @Test
  @DisplayName("免于公示后报来更正,更正也免于公示")
  void a_correction_inherits_the_exemption() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")), first(5, fine("2026-05-07")));
    desk.exemptions.propose(proposal(1, "2026-06-30"));
    desk.exemptions.approve(waiting(desk), "李四", "同意");
    desk.exemptions.propose(proposal(5, "2026-06-30"));
    desk.schedule(version(2, fine("2026-05-06"), 1), version(6, fine("2026-05-07"), 5));
    assertThat(desk.state(1)).isInstanceOf(Publicity.Superseded.class);
    assertThat(desk.state(2)).isInstanceOf(Publicity.Exempt.class);
    assertThat(desk.state(6)).isInstanceOf(Publicity.ExemptionProposed.class);
    desk.tick();
    assertThat(desk.live()).isEmpty();
    desk.exemptions.approve(waiting(desk), "李四", "同意");
    assertThat(desk.state(6)).isInstanceOf(Publicity.Exempt.class);
    assertThat(desk.tickOn("2026-07-01").published()).isEqualTo(2);
    assertThat(desk.live()).containsExactly(2L, 6L);
  }

  @Test
  @DisplayName("没有依据的、期限已过的、没有这条的、不在可提出状态的,都不受理")
  void incomplete_proposals_are_refused() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    var unfounded =
        new Exemption.Proposal(
            new EntryId(1), ExemptionReason.PRIVACY, " ", day("2026-06-30"), "x", "张三");
    assertThat(refusal(desk.exemptions.propose(unfounded))).isEqualTo("PUB-011");
    assertThat(refusal(desk.exemptions.propose(proposal(1, "2026-05-08")))).isEqualTo("PUB-012");
    assertThat(refusal(desk.exemptions.propose(proposal(9, "2026-06-30")))).isEqualTo("PUB-001");
    desk.exemptions.propose(proposal(1, "2026-06-30"));
    assertThat(refusal(desk.exemptions.propose(proposal(1, "2026-06-30")))).isEqualTo("PUB-002");
    desk.is("2026-07-01");
    assertThat(refusal(desk.exemptions.approve(waiting(desk), "李四", ""))).isEqualTo("PUB-012");
  }
}
