package org.xinheng.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.dossier.TrajectoryClass.Tone;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

@DisplayName("经营轨迹：截至某日、筛选、两个时段的比较")
class TrajectoryTest {
  private static final List<TrajectoryClass> CLASSES =
      List.of(
          new TrajectoryClass("LICENCE", "许可", Tone.PLAIN),
          new TrajectoryClass("PENALTY", "处罚", Tone.ADVERSE),
          new TrajectoryClass("COMPLAINT", "投诉举报", Tone.PLAIN));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static TrajectoryEvent event(String kind, String on, String received, long record) {
    return event(kind, on, received, record, "内容" + record, Map.of(), false);
  }

  private static TrajectoryEvent event(
      String kind,
      String on,
      String received,
      long record,
      String detail,
      Map<String, Long> counts,
      boolean once) {
    return new TrajectoryEvent(
        kind,
        day(on),
        kind,
        detail,
        "",
        Optional.of(day(received)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new DepartmentCode("scjgj")),
        Visibility.PUBLIC,
        Optional.empty(),
        counts.isEmpty() ? Optional.of(new EntryId(record)) : Optional.empty(),
        counts,
        once);
  }

  private static Trajectory asOf(String day, TrajectoryEvent... events) {
    return Trajectory.of(day(day), CLASSES, List.of(events));
  }

  @Test
  @DisplayName("当日发生、当日收到的算当日所知；次日发生的、次日收到的都不算")
  void the_day_itself_counts_and_the_next_does_not() {
    var event = event("PENALTY", "2026-05-06", "2026-05-08", 1);
    assertThat(asOf("2026-05-08", event).events()).containsExactly(event);
    assertThat(asOf("2026-05-07", event).events()).as("还没有收到").isEmpty();
    var ending = event("LICENCE", "2026-06-01", "2026-05-08", 2);
    assertThat(asOf("2026-05-31", ending).events()).as("还没有发生").isEmpty();
    assertThat(asOf("2026-06-01", ending).events()).containsExactly(ending);
  }

  @Test
  @DisplayName("最近的在前；同一天的按类别，再按条目")
  void the_newest_comes_first() {
    assertThat(
            asOf(
                    "2026-12-31",
                    event("PENALTY", "2026-05-06", "2026-05-06", 1),
                    event("LICENCE", "2026-05-06", "2026-05-06", 2),
                    event("LICENCE", "2026-05-06", "2026-05-06", 3),
                    event("LICENCE", "2026-07-06", "2026-07-06", 4))
                .events())
        .extracting(event -> event.record().orElseThrow().value())
        .containsExactly(4L, 3L, 2L, 1L);
  }

  @Test
  @DisplayName("两处记录说的同一件事只列一次，取先收到的，但取写明内容的；两条普通记录不会合成一条")
  void the_same_event_told_twice_is_one() {
    var bare = event("LICENCE", "2026-05-06", "2026-05-07", 1, "", Map.of(), true);
    var full = event("LICENCE", "2026-05-06", "2026-05-09", 2, "甲 → 乙", Map.of(), true);
    assertThat(asOf("2026-12-31", bare, full).events()).containsExactly(full);
    assertThat(asOf("2026-05-08", bare, full).events()).containsExactly(bare);
    assertThat(
            asOf(
                    "2026-12-31",
                    event("PENALTY", "2026-05-06", "2026-05-06", 1, "罚款", Map.of(), false),
                    event("PENALTY", "2026-05-06", "2026-05-06", 2, "罚款", Map.of(), false))
                .events())
        .hasSize(2);
  }

  @Test
  @DisplayName("只计件数的，同一天的各部门合计；两个来源的不写来源")
  void what_is_only_counted_is_summed() {
    var one = event("COMPLAINT", "2026-05-31", "2026-06-01", 1, "", Map.of("投诉", 3L), false);
    var two = event("COMPLAINT", "2026-05-31", "2026-06-02", 2, "", Map.of("投诉", 4L), false);
    var sum = asOf("2026-12-31", one, two).events();
    assertThat(sum).hasSize(1);
    assertThat(sum.getFirst().detail()).isEqualTo("投诉 7 件");
    assertThat(sum.getFirst().record()).isEmpty();
    assertThat(asOf("2026-06-01", one, two).events().getFirst().counts()).containsEntry("投诉", 3L);
  }

  @Test
  @DisplayName("两个时段按类别比较件数：首日、末日都算在内；两段都没有的类别不列")
  void two_periods_are_compared_by_class() {
    var whole =
        asOf(
            "2026-12-31",
            event("PENALTY", "2025-01-01", "2025-01-01", 1),
            event("PENALTY", "2025-12-31", "2026-01-01", 2),
            event("PENALTY", "2026-01-01", "2026-01-01", 3),
            event("LICENCE", "2026-06-01", "2026-06-01", 4));
    var differences =
        whole.compare(
            new Period(day("2025-01-01"), day("2025-12-31")),
            new Period(day("2026-01-01"), day("2026-12-31")));
    assertThat(differences)
        .extracting(
            one -> one.kind().code() + " " + one.one() + " " + one.other() + " " + one.change())
        .containsExactly("LICENCE 0 1 1", "PENALTY 2 1 -1");
    assertThat(whole.only(List.of("LICENCE")).counts().keySet())
        .extracting(TrajectoryClass::code)
        .containsExactly("LICENCE");
    assertThat(whole.firstDay()).contains(day("2025-01-01"));
  }

  @Test
  @DisplayName("首日在末日之后的不是时段")
  void a_period_does_not_end_before_it_begins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(day("2026-01-02"), day("2026-01-01")));
    assertThat(new Period(day("2026-01-01"), day("2026-01-01")).days()).isEqualTo(1);
  }

  @Test
  @DisplayName("当日入档的当日现行；当日更正的，当日起以更正后的为准；并户当日起才是本户的")
  void a_version_is_current_from_its_day_until_the_day_of_the_next() {
    var version = Told.Version.on("2026-05-06").filed("2026-05-08").version();
    assertThat(version.currentOn(day("2026-05-07"))).isFalse();
    assertThat(version.currentOn(day("2026-05-08"))).isTrue();
    var replaced =
        new RecordVersion(
            version.id(),
            version.subject(),
            day("2026-06-01"),
            1,
            version.decidedOn(),
            version.filedOn(),
            version.furnishedBy(),
            Optional.empty(),
            Optional.of(day("2026-07-01")));
    assertThat(replaced.onFileOn(day("2026-05-31"))).as("还没有并户").isFalse();
    assertThat(replaced.currentOn(day("2026-06-01"))).isTrue();
    assertThat(replaced.currentOn(day("2026-06-30"))).isTrue();
    assertThat(replaced.currentOn(day("2026-07-01"))).as("当日更正").isFalse();
  }
}
