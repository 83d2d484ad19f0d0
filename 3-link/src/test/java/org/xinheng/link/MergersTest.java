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

  private long merge(SubjectId from, SubjectId into) {
    return ((MergerOutcome.Done) mergers.merge(from, into, "同一主体", "credit")).merger().id();
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
    assertThat(mergers.merge(a, c, "再并", "credit")).isInstanceOf(MergerOutcome.Refused.class);
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
