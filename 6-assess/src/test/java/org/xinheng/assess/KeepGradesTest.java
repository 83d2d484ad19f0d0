package org.xinheng.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.assess.AssessedDistrict.RISK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.assess.SnapshotLine.Cause;
import org.xinheng.assess.flow.KeepGrades.Step;
import org.xinheng.collect.Role;
import org.xinheng.publish.Ending;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

@DisplayName("等级随记录变动，旧的快照可以重算")
class KeepGradesTest {
  private final AssessedDistrict district = new AssessedDistrict("2026-05-06");

  private List<EntryId> threeFines(SubjectId subject) {
    return List.of("一号", "二号", "三号").stream()
        .map(number -> district.fine(subject, "2026-05-06", number + subject))
        .toList();
  }

  @Test
  @DisplayName("处罚使等级降低，修复使它恢复；此前的每个快照重算都和当时一样")
  void a_penalty_lowers_a_grade_and_its_repair_raises_it_again() {
    var subject = district.registered();
    assertThat(district.grade(subject)).isEqualTo("良");
    var fines = threeFines(subject);
    assertThat(district.grade(subject)).isEqualTo("中");
    assertThat(district.at(subject, "2026-05-06").points()).isEqualTo(Points.of(630));
    district.is("2026-05-07");
    district.tick();
    district.is("2026-08-10");
    fines.forEach(fine -> district.end(fine, Ending.REPAIRED));
    assertThat(district.grade(subject)).isEqualTo("良");
    assertThat(district.at(subject, "2026-08-10").points()).isEqualTo(Points.of(900));

    assertThat(district.history(subject))
        .extracting(line -> line.cause().title() + " " + line.grade() + " " + line.day())
        .containsExactly(
            "每月重算 良 2026-08-10", "记录变动 良 2026-08-10", "记录变动 中 2026-05-06", "记录变动 良 2026-05-06");
    replaysAll(subject);
    assertThat(district.at(subject, "2026-05-20").grade()).isEqualTo("中");
  }

  private void replaysAll(SubjectId subject) {
    assertThat(district.history(subject))
        .isNotEmpty()
        .allSatisfy(line -> {
          var replay = district.grades.replay(line.id()).orElseThrow();
          assertThat(replay.same()).isTrue();
          assertThat(replay.again()).isEqualTo(replay.kept());
          assertThat(replay.again().grade()).isEqualTo(line.grade());
        });
  }

  @Test
  @DisplayName("公示期满的次日起不再计入：没有新的报送，等级也恢复")
  void a_term_that_is_over_raises_the_grade_by_itself() {
    var subject = district.registered();
    threeFines(subject);
    district.tick();
    assertThat(district.grade(subject)).isEqualTo("中");
    district.is("2027-05-06");
    district.tick();
    assertThat(district.grade(subject)).isEqualTo("良");
    assertThat(district.at(subject, "2027-05-06").points()).isLessThan(Points.of(900));
    district.is("2027-05-07");
    district.tick();
    assertThat(district.grade(subject)).isEqualTo("良");
    assertThat(district.at(subject, "2027-05-07").points()).isEqualTo(Points.of(900));
    replaysAll(subject);
  }

  @Test
  @DisplayName("更正后按新的版本评价；依据里有条目编号和内容散列，旧快照仍按旧的版本")
  void a_correction_is_followed_and_the_old_snapshot_keeps_the_old_version() {
    var subject = district.registered();
    var first = district.fine(subject, "2026-05-06", "一号");
    assertThat(district.grade(subject)).isEqualTo("良");
    var second = district.penalty(subject, "2026-05-06", "一号", "责令停产停业");
    assertThat(second).isNotEqualTo(first);
    assertThat(district.grade(subject)).isEqualTo("中");
    assertThat(district.at(subject, "2026-05-06").reasons())
        .anyMatch(reason -> reason.contains("守信加分不能抵消"));
    assertThat(causes(district.history(subject).get(0))).containsExactly(second.value());
    assertThat(causes(district.history(subject).get(1))).containsExactly(first.value());
    assertThat(
            district
                .sql
                .sql(
                    """
                    select count(*) from assess.facts f, json_array_elements(f.facts -> 'records') r
                      join dossier.offered_entry_version v on v.id = (r -> 'entry' ->> 'value')::bigint
                     where r ->> 'contentHash' = v.content\
                    """)
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(4);
    replaysAll(subject);
  }

  private List<Long> causes(SnapshotLine line) {
    return district.grades.replay(line.id()).orElseThrow().again().contributions().stream()
        .flatMap(one -> one.cause().stream())
        .map(cause -> cause.entry().value())
        .toList();
  }

  @Test
  @DisplayName("归属更正：两户都重新评价")
  void a_record_that_moves_changes_both_grades() {
    var one = district.registered();
    var other = district.registered();
    var fine = district.penalty(one, "2026-05-06", "一号", "责令停产停业");
    assertThat(district.grade(one)).isEqualTo("中");
    assertThat(district.grade(other)).isEqualTo("良");
    district.move(fine, other);
    assertThat(district.grade(one)).isEqualTo("良");
    assertThat(district.grade(other)).isEqualTo("中");
  }

  @Test
  @DisplayName("并户后两户的记录一起评价，并入的一户不再有等级")
  void what_is_merged_is_graded_as_one() {
    var one = district.registered();
    var other = district.registered();
    district.penalty(one, "2026-05-06", "一号", "责令停产停业");
    assertThat(district.grade(other)).isEqualTo("良");
    district.merge(one, other);
    assertThat(district.grade(other)).isEqualTo("中");
    assertThat(district.grades.of(one, "none", LocalDate.of(2026, 5, 6))).isEmpty();
  }

  @Test
  @DisplayName("自然人从不评价；个体工商户只作为经营者评价，分类卡对它不适用")
  void a_natural_person_has_no_grade() {
    var person = district.entity(SubjectKind.NATURAL_PERSON);
    var shop = district.entity(SubjectKind.INDIVIDUAL_BUSINESS);
    district.fine(person, "2026-05-06", "一号");
    district.fine(shop, "2026-05-06", "二号");
    assertThat(district.grade(shop)).isEqualTo("信息不足");
    var today = LocalDate.of(2026, 5, 6);
    assertThat(district.grades.of(person, AssessedDistrict.DISTRICT, today)).isEmpty();
    assertThat(district.history(person)).isEmpty();
    assertThat(district.grades.of(shop, RISK, today).orElseThrow().graded().grade())
        .isEqualTo("不适用");
    assertThatThrownBy(
            () -> district.sql.sql("update assess.snapshot set kind = 'NATURAL_PERSON'").update())
        .hasMessageContaining("只增不改");
  }

  @Test
  @DisplayName("没有变动的不留新快照；一次只有一个实例在评价")
  void nothing_new_is_kept_when_nothing_changed() {
    var subject = district.registered();
    threeFines(subject);
    district.grade(subject);
    int kept = district.history(subject).size();
    district.tick();
    district.grade(subject);
    assertThat(district.another().step(true)).isIn(Step.MORE, Step.IDLE);
    assertThat(district.history(subject)).hasSize(kept);
    district.transaction.executeWithoutResult(status -> {
      district.sql.sql("select pg_advisory_xact_lock(7361)").query((row, n) -> 1).single();
      assertThat(elsewhere(district)).isEqualTo(Step.ELSEWHERE);
    });
  }

  private static Step elsewhere(AssessedDistrict district) {
    try (var threads = java.util.concurrent.Executors.newSingleThreadExecutor()) {
      return threads.submit(() -> district.another().step(true)).get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  @DisplayName("每月全量重算，即使没有变动；同一月只算一次")
  void everybody_is_graded_anew_each_month() {
    var one = district.registered();
    var other = district.registered();
    district.grade(one);
    district.is("2026-06-01");
    district.keeping.catchUp();
    district.another().catchUp();
    for (var subject : List.of(one, other)) {
      assertThat(district.history(subject))
          .extracting(SnapshotLine::cause)
          .containsExactly(Cause.MONTH, Cause.CHANGE);
      replaysAll(subject);
    }
  }

  @Test
  @DisplayName("提交得晚、编号却在前的公示变更，也不漏")
  void a_step_that_commits_late_is_not_missed() {
    var one = district.registered();
    var other = district.registered();
    var late = district.penalty(one, "2026-05-06", "一号", "责令停产停业");
    var early = district.penalty(other, "2026-05-06", "二号", "责令停产停业");
    district.is("2026-05-07");
    district.tick();
    assertThat(district.grade(one)).isEqualTo("中");
    district.transaction.executeWithoutResult(status -> {
      district.end(late, Ending.REVOKED);
      inAnotherTransaction(() -> district.end(early, Ending.REVOKED));
      inAnotherTransaction(() -> assertThat(district.grade(other)).isEqualTo("良"));
    });
    assertThat(district.grade(one)).isEqualTo("良");
    assertThat(district.history(one).getFirst().grade()).isEqualTo("良");
  }

  private static void inAnotherTransaction(Runnable work) {
    try (var threads = java.util.concurrent.Executors.newSingleThreadExecutor()) {
      threads.submit(work).get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  @DisplayName("跟读中途停了，重启后从停下的地方接着评价")
  void it_goes_on_after_a_stop() {
    var subject = district.registered();
    assertThat(district.keeping.step(true)).isEqualTo(Step.MORE);
    district.penalty(subject, "2026-05-06", "一号", "责令停产停业");
    district.another().catchUp();
    assertThat(district.history(subject)).extracting(SnapshotLine::grade).containsExactly("中", "良");
  }

  @Test
  @DisplayName("当日没有快照的，按当日档案里已有的算：后来才报送的不算，当日还没撤销的要算")
  void a_day_without_a_snapshot_is_worked_out_from_what_was_known_then() {
    var subject = district.registered();
    district.is("2026-06-10");
    var late = district.penalty(subject, "2026-05-20", "一号", "责令停产停业");
    assertThat(district.at(subject, "2026-05-25").grade()).isEqualTo("良");
    assertThat(district.at(subject, "2026-06-10").grade()).isEqualTo("中");
    district.tick();
    district.is("2026-06-20");
    district.end(late, Ending.REVOKED);
    assertThat(district.at(subject, "2026-06-15").grade()).isEqualTo("中");
    assertThat(district.at(subject, "2026-06-20").grade()).isEqualTo("良");
    assertThat(district.history(subject)).isEmpty();
  }

  @Test
  @DisplayName("快照、依据、评分卡都不得改、不得删")
  void nothing_that_is_kept_can_be_changed() {
    district.grade(district.registered());
    for (var table : List.of("card", "facts", "snapshot")) {
      assertThatThrownBy(() -> district.sql.sql("delete from assess." + table).update())
          .hasMessageContaining("只增不改");
    }
  }

  @Test
  @DisplayName("列入严重名单即为差，移出（更正为已移出）即恢复")
  void the_serious_list_decides_while_it_lasts() {
    var subject = district.registered();
    var state = Map.of(Role.STATE, "列入", Role.CATEGORY, "其他");
    district.file(subject, "serious-list", "2026-05-06", "一号", state);
    assertThat(district.grade(subject)).isEqualTo("差");
    district.file(
        subject,
        "serious-list",
        "2026-05-06",
        "一号",
        Map.of(Role.STATE, "已移出", Role.CATEGORY, "其他"));
    assertThat(district.grade(subject)).isEqualTo("良");
  }
}
