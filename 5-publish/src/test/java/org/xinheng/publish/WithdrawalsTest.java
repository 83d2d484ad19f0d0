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

@DisplayName("撤下公示：一人提出，另一人审批")
class WithdrawalsTest {
  private static final String WHY = "复议决定撤销原处罚";

  private static Desk withOneLive() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    return desk;
  }

  private static Withdrawal.Proposal proposal(long entry, String since, String why, Ending ending) {
    return new Withdrawal.Proposal(
        new EntryId(entry), "莱市监罚〔2026〕1号", ending, day(since), why, "张三");
  }

  private static Withdrawal.Proposal proposal() {
    return proposal(1, "2026-05-08", WHY, Ending.REVOKED);
  }

  private static WithdrawalId waiting(Desk desk) {
    return desk.withdrawals.waiting(Optional.empty(), 0, 10).getFirst().id();
  }

  private static String refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal().code();
  }

  @Test
  @DisplayName("批准前仍在公示，提出人不得批准；批准后即撤下，理由公开")
  void a_second_person_takes_it_down() {
    Desk desk = withOneLive();
    desk.withdrawals.propose(proposal());
    assertThat(desk.live()).containsExactly(1L);
    WithdrawalId id = waiting(desk);
    assertThat(refusal(desk.withdrawals.approve(id, "张三", ""))).isEqualTo("PUB-010");
    assertThat(desk.live()).containsExactly(1L);
    assertThat(desk.withdrawals.approve(id, "李四", "属实")).isInstanceOf(Outcome.Done.class);
    assertThat(desk.live()).isEmpty();
    assertThat(desk.state(1)).isEqualTo(new Publicity.Ended(desk.today(), Ending.REVOKED));
    assertThat(desk.publications.historyOf(new EntryId(1)).getLast().why()).contains(WHY);
    assertThat(desk.withdrawals.approved(0, 10))
        .extracting(Withdrawal::explanation)
        .containsExactly(WHY);
    assertThat(refusal(desk.withdrawals.approve(id, "李四", ""))).isEqualTo("PUB-013");
  }

  @Test
  @DisplayName("时限是撤销之日后第三个工作日：5月8日撤销，9日是调休上班日，时限为12日")
  void the_deadline_is_the_third_working_day() {
    Desk desk = withOneLive();
    desk.withdrawals.propose(proposal());
    assertThat(desk.withdrawals.find(waiting(desk)).orElseThrow().deadline().day())
        .isEqualTo(day("2026-05-12"));
  }

  @Test
  @DisplayName("数据库也不许提出人自批")
  void the_database_too_wants_a_second_person() {
    Desk desk = withOneLive();
    desk.withdrawals.propose(proposal());
    assertThatThrownBy(() ->
            desk.sql
                .sql(
                    "update publish.withdrawal set state = 'APPROVED', decided_by = '张三', decided_at = now()")
                .update())
        .hasMessageContaining("withdrawal_needs_a_second_person");
  }

  @Test
  @DisplayName("不予批准须有理由，信息仍在公示，可再提出")
  void a_refusal_leaves_it_public() {
    Desk desk = withOneLive();
    desk.withdrawals.propose(proposal());
    WithdrawalId id = waiting(desk);
    assertThat(refusal(desk.withdrawals.refuse(id, "李四", " "))).isEqualTo("PUB-014");
    desk.withdrawals.refuse(id, "李四", "没有复议决定书");
    assertThat(desk.live()).containsExactly(1L);
    assertThat(desk.withdrawals.propose(proposal())).isInstanceOf(Outcome.Done.class);
    assertThat(desk.withdrawals.of(new EntryId(1)))
        .extracting(Withdrawal::state)
        .containsExactly(Withdrawal.State.PROPOSED, Withdrawal.State.REFUSED);
  }

  @Test
  @DisplayName("没有理由、理由中有身份证号、日期不可能、没有公示、重复提出，都不受理")
  void incomplete_proposals_are_refused() {
    Desk desk = withOneLive();
    assertThat(refusal(desk.withdrawals.propose(proposal(1, "2026-05-08", " ", Ending.WRONG))))
        .isEqualTo("PUB-016");
    assertThat(
            refusal(
                desk.withdrawals.propose(
                    proposal(1, "2026-05-08", "当事人应为 11010119900307771X", Ending.WRONG))))
        .isEqualTo("PUB-017");
    assertThat(refusal(desk.withdrawals.propose(proposal(1, "2026-05-10", WHY, Ending.WRONG))))
        .isEqualTo("PUB-018");
    assertThat(refusal(desk.withdrawals.propose(proposal(1, "2026-05-05", WHY, Ending.WRONG))))
        .isEqualTo("PUB-018");
    assertThat(refusal(desk.withdrawals.propose(proposal(9, "2026-05-08", WHY, Ending.WRONG))))
        .isEqualTo("PUB-001");
    desk.withdrawals.propose(proposal());
    assertThat(refusal(desk.withdrawals.propose(proposal()))).isEqualTo("PUB-015");
    desk.schedule(first(5, fine("2026-05-07")));
    assertThat(refusal(desk.withdrawals.propose(proposal(5, "2026-05-08", WHY, Ending.WRONG))))
        .isEqualTo("PUB-002");
  }

  @Test
  @DisplayName("因有误撤下后重新报送，更正后的版本照常公示")
  void a_corrected_version_is_published_again() {
    Desk desk = withOneLive();
    desk.withdrawals.propose(proposal(1, "2026-05-08", "案由填写有误", Ending.WRONG));
    desk.withdrawals.approve(waiting(desk), "李四", "");
    desk.schedule(version(2, fine("2026-05-06"), 1));
    desk.tick();
    assertThat(desk.live()).containsExactly(2L);
  }

  @Test
  @DisplayName("等待审批时已被新版本取代：不能再批准，什么都不变")
  void what_was_superseded_meanwhile_cannot_be_withdrawn() {
    Desk desk = withOneLive();
    desk.withdrawals.propose(proposal());
    WithdrawalId id = waiting(desk);
    desk.schedule(version(2, fine("2026-05-06"), 1));
    desk.tick();
    assertThat(refusal(desk.withdrawals.approve(id, "李四", ""))).isEqualTo("PUB-002");
    assertThat(desk.withdrawals.find(id).orElseThrow().state())
        .isEqualTo(Withdrawal.State.PROPOSED);
    assertThat(desk.live()).containsExactly(2L);
  }
}
