package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.link.store.PostgresMergers;
import org.xinheng.vocabulary.SubjectId;

@DisplayName("并户与撤销：一环接一环时，各归各处")
class MergersTest {
  private final Register register = new Register();
  private final Mergers mergers =
      new PostgresMergers(
          register.database,
          register.entities,
          Clock.fixed(Register.NOW, ZoneId.of("Asia/Shanghai")));
  private final SubjectId a = founded("甲乙", 1);
  private final SubjectId b = founded("丙丁", 2);
  private final SubjectId c = founded("戊己", 3);
  private final SubjectId d = founded("庚辛", 4);

  private SubjectId founded(String name, int number) {
    return register.subject(
        Sent.registration("莱芜区" + name + "有限公司").code(InventedCodes.enterprise(number)));
  }

  /** All four bear a code: one person of the credit office proposes, another approves. */
  private long merge(SubjectId from, SubjectId into) {
    var approved = mergers.approve(propose(from, into).id(), "核对过登记档案", "credit2");
    return ((MergerOutcome.Done) approved).merger().id();
  }

  private MergerProposal propose(SubjectId from, SubjectId into) {
    return ((MergerOutcome.Proposed) mergers.merge(from, into, "同一主体", "credit")).proposal();
  }

  private static void refused(MergerRefusal why, MergerOutcome outcome) {
    assertThat(outcome).isEqualTo(new MergerOutcome.Refused(why));
  }

  private void undo(long merger) {
    assertThat(mergers.undo(merger, "实为两户", "credit")).isInstanceOf(MergerOutcome.Done.class);
  }

  private void stands(SubjectId subject) {
    assertThat(register.entity(subject).standing()).isNotEqualTo(Standing.MERGED);
  }

  private void partOf(SubjectId subject, SubjectId whole) {
    assertThat(register.entity(subject).mergedInto()).contains(whole);
  }

  @Test
  @DisplayName("甲→乙、乙→丙，撤销甲→乙，甲→丁，再撤销乙→丙：甲仍在丁")
  void what_was_merged_elsewhere_since_stays_there() {
    long first = merge(a, b);
    long second = merge(b, c);
    undo(first);
    merge(a, d);
    undo(second);
    partOf(a, d);
    stands(b);
  }

  @Test
  @DisplayName("甲→乙、乙→丙，撤销甲→乙，甲→丙，再撤销乙→丙：甲仍在丙")
  void what_was_merged_into_the_same_by_itself_stays_there() {
    long first = merge(a, b);
    long second = merge(b, c);
    undo(first);
    merge(a, c);
    undo(second);
    partOf(a, c);
    stands(b);
  }

  @Test
  @DisplayName("甲→乙→丙→丁，撤销中间的乙→丙：甲随乙退回，丙仍在丁")
  void a_chain_undone_in_the_middle_takes_its_tail_along() {
    merge(a, b);
    long second = merge(b, c);
    merge(c, d);
    undo(second);
    partOf(a, b);
    stands(b);
    partOf(c, d);
  }

  @Test
  @DisplayName("并户、撤销都发名册通告，两户都在其中；被拒的不发")
  void a_merger_and_its_way_back_are_noted() {
    long first = merge(a, b);
    refused(MergerRefusal.FROM_MERGED, mergers.merge(a, c, "再并", "credit"));
    undo(first);
    assertThat(
            register
                .sql
                .sql("select entity from link.offered_register_note order by id")
                .query(Long.class)
                .list())
        .containsExactly(a.value(), b.value(), a.value(), b.value());
  }

  @Test
  @DisplayName("两户都有统一社会信用代码的，一人提出、另一人批准才并；提出人自己不能批准，同一对不能提两次")
  void two_that_bear_codes_need_a_second_person() {
    var proposal = propose(a, b);
    stands(a);
    assertThat(mergers.waiting()).containsExactly(proposal);
    refused(MergerRefusal.ALREADY_PROPOSED, mergers.merge(b, a, "反过来并", "credit2"));
    refused(MergerRefusal.OWN_PROPOSAL, mergers.approve(proposal.id(), "自己批", "credit"));
    refused(MergerRefusal.NO_PROPOSAL, mergers.approve(999, "", "credit2"));
    var done = (MergerOutcome.Done) mergers.approve(proposal.id(), "核对过登记档案", "credit2");
    partOf(a, b);
    assertThat(done.merger().by()).isEqualTo("credit");
    assertThat(done.merger().approvedBy()).contains("credit2");
    assertThat(mergers.waiting()).isEmpty();
    assertThat(mergers.proposal(proposal.id()).orElseThrow().state())
        .isEqualTo(MergerProposal.State.APPROVED);
    refused(MergerRefusal.DECIDED, mergers.approve(proposal.id(), "再批", "credit2"));
  }

  @Test
  @DisplayName("不批准须写明理由，提出人可以撤回；此后可以重新提出")
  void a_proposal_is_declined_or_withdrawn() {
    var first = propose(a, b);
    refused(MergerRefusal.WHY_MISSING, mergers.decline(first.id(), " ", "credit2"));
    assertThat(mergers.decline(first.id(), "成立日期不同", "credit2"))
        .isInstanceOf(MergerOutcome.Declined.class);
    var second = propose(a, b);
    mergers.decline(second.id(), "", "credit");
    assertThat(mergers.proposalsOf(b).stream().map(MergerProposal::state))
        .containsExactly(MergerProposal.State.WITHDRAWN, MergerProposal.State.REFUSED);
    refused(MergerRefusal.DECIDED, mergers.decline(second.id(), "再", "credit2"));
    stands(a);
  }

  @Test
  @DisplayName("提出以后其中一户已另行并户的，不能再批准")
  void what_changed_since_the_proposal_is_looked_at_again() {
    var proposal = propose(a, b);
    merge(b, c);
    refused(MergerRefusal.INTO_MERGED, mergers.approve(proposal.id(), "", "credit2"));
    stands(a);
  }

  @Test
  @DisplayName("有一户没有代码的照旧一人办理；并进来的一户有代码的，也算有代码")
  void one_without_a_code_is_merged_by_one_person() {
    var bare = register.subject(Sent.registration("莱芜区壬癸有限公司").code(InventedCodes.enterprise(9)));
    register
        .sql
        .sql("update link.market_entity set code = null where id = :id")
        .param("id", bare.value())
        .update();
    var done = (MergerOutcome.Done) mergers.merge(bare, a, "同一主体", "credit");
    assertThat(done.merger().approvedBy()).isEmpty();
    undo(done.merger().id());
    assertThat(mergers.merge(a, bare, "同一主体", "credit")).isInstanceOf(MergerOutcome.Done.class);
    assertThat(mergers.merge(bare, b, "同一主体", "credit")).isInstanceOf(MergerOutcome.Proposed.class);
  }

  @Test
  @DisplayName("登记时自动并入的临时主体没有并户记录，也随它所属的一户退回")
  void what_the_register_itself_merged_goes_along_too() {
    register
        .sql
        .sql("update link.market_entity set standing = 'MERGED', merged_into = :b where id = :a")
        .param("a", a.value())
        .param("b", b.value())
        .update();
    merge(b, c);
    long third = merge(c, d);
    partOf(a, d);
    undo(third);
    partOf(a, c);
    partOf(b, c);
    undo(mergers.of(b).getFirst().id());
    partOf(a, b);
  }
}
