package org.xinheng.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.day;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.first;
import static org.xinheng.publish.SampleRecords.penalty;
import static org.xinheng.publish.SampleRecords.penaltyWithTraces;
import static org.xinheng.publish.SampleRecords.version;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.vocabulary.EntryId;

@DisplayName("更正:新版本公示时旧版本撤下")
class VersionsTest {
  private static final String TRACES = "当事人电话13800138000";

  @Test
  @DisplayName("旧版本公示到新版本公示的那一刻")
  void the_older_version_gives_way_in_the_same_tick() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    desk.schedule(version(2, fine("2026-05-06"), 1));
    assertThat(desk.live()).containsExactly(1L);
    assertThat(desk.tickOn("2026-05-12").superseded()).isEqualTo(1);
    assertThat(desk.live()).containsExactly(2L);
    assertThat(desk.state(1))
        .isEqualTo(new Publicity.Superseded(new EntryId(2), day("2026-05-12")));
  }

  @Test
  @DisplayName("新版本待隐去个人信息时旧版本仍公示,再有新版本时一并取代")
  void a_chain_of_versions_leaves_one_live() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    desk.schedule(version(2, penaltyWithTraces("2026-05-06", TRACES), 1));
    desk.tick();
    assertThat(desk.live()).containsExactly(1L);
    desk.schedule(version(3, fine("2026-05-06"), 2));
    assertThat(desk.state(2)).isInstanceOf(Publicity.Superseded.class);
    desk.tick();
    assertThat(desk.live()).containsExactly(3L);
    assertThat(desk.redactions.find(new EntryId(2))).isEmpty();
  }

  @Test
  @DisplayName("同一批里的几个版本只公示最后一个")
  void of_versions_in_one_batch_only_the_last_is_live() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(
        first(1, fine("2026-05-06")),
        version(2, fine("2026-05-06"), 1),
        version(3, fine("2026-05-06"), 2));
    assertThat(desk.tick().published()).isEqualTo(1);
    assertThat(desk.live()).containsExactly(3L);
  }

  @Test
  @DisplayName("更正为轻微的,旧版本立即撤下")
  void a_correction_that_may_not_be_shown_takes_the_older_down_at_once() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    desk.schedule(version(2, penalty("2026-05-06", Map.of(Role.CATEGORY, "警告")), 1));
    assertThat(desk.live()).isEmpty();
  }

  @Test
  @DisplayName("已修复的记录,部门再报更正也不再公示;因有误撤下的,更正后公示")
  void a_repaired_record_is_not_brought_back_by_a_correction() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")), first(10, fine("2026-05-07")));
    desk.tick();
    desk.publications.end(new EntryId(1), Ending.REPAIRED, desk.today(), "准予修复", "李四");
    desk.publications.end(new EntryId(10), Ending.WRONG, desk.today(), "金额有误", "李四");
    desk.schedule(version(2, fine("2026-05-06"), 1), version(11, fine("2026-05-07"), 10));
    desk.schedule(version(3, fine("2026-05-06"), 2));
    desk.tick();
    assertThat(desk.state(2)).isEqualTo(new Publicity.NotPublic(Withheld.ENDED_BEFORE));
    assertThat(desk.state(3)).isEqualTo(new Publicity.NotPublic(Withheld.ENDED_BEFORE));
    assertThat(desk.live()).containsExactly(11L);
  }

  @Test
  @DisplayName("修复旧版本时,待公示的更正也不再公示")
  void a_repair_also_withholds_a_waiting_correction() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    desk.schedule(version(2, penaltyWithTraces("2026-05-06", TRACES), 1));
    desk.publications.end(new EntryId(1), Ending.REVOKED, desk.today(), "复议撤销", "李四");
    desk.tick();
    assertThat(desk.live()).isEmpty();
    assertThat(desk.state(2)).isEqualTo(new Publicity.NotPublic(Withheld.ENDED_BEFORE));
  }
}
