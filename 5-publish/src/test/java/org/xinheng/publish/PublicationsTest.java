package org.xinheng.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.publish.SampleRecords.MARKET;
import static org.xinheng.publish.SampleRecords.day;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.first;
import static org.xinheng.publish.SampleRecords.licence;
import static org.xinheng.publish.SampleRecords.penalty;
import static org.xinheng.publish.SampleRecords.penaltyOfPerson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.WorkingDay;

@DisplayName("公示:按时公开,期满撤下")
class PublicationsTest {

  @Test
  @DisplayName("排期后待公示,巡检后公示中,记下公示日与第几个工作日")
  void an_entry_is_due_and_then_live() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    assertThat(desk.state(1)).isEqualTo(new Publicity.Due());
    assertThat(desk.get(1).deadline()).isEqualTo(new WorkingDay(day("2026-05-14"), false));
    assertThat(desk.live()).isEmpty();

    assertThat(desk.tickOn("2026-05-12").published()).isEqualTo(1);
    Publication live = desk.get(1);
    assertThat(live.state()).isEqualTo(new Publicity.Live(day("2026-05-12")));
    assertThat(live.publishedOnWorkingDay()).hasValue(5);
    assertThat(live.term().latestEnd()).contains(day("2027-05-06"));
    assertThat(live.visibleOn(day("2027-05-06"))).isTrue();
    assertThat(live.visibleOn(day("2027-05-07"))).isFalse();
    assertThat(live.lateOn(day("2026-12-01"))).isFalse();
    assertThat(desk.live()).containsExactly(1L);
  }

  @Test
  @DisplayName("填报的公示截止期与规则书计算的差一日即提示，写明计算的日期和依据；一致的、不公示的不提示")
  void a_stated_last_day_that_is_not_the_rules_is_told() {
    Desk desk = Desk.on("2026-05-09");
    var same = penalty("2026-05-06", Map.of(Role.PUBLICITY_UNTIL, "2027-05-06"));
    var before = penalty("2026-05-06", Map.of(Role.PUBLICITY_UNTIL, "2027-05-05"));
    var after = penalty("2026-05-06", Map.of(Role.PUBLICITY_UNTIL, "2027-05-07"));
    var hidden =
        penalty(
            "2026-05-06",
            Map.of(Role.PUBLICITY_UNTIL, "2030-01-01", Role.CATEGORY, "警告", Role.FINE, ""));

    var told =
        desk.publications.schedule(
            List.of(first(1, same), first(2, before), first(3, after), first(4, hidden)));

    assertThat(told).containsExactlyInAnyOrder(new EntryId(2), new EntryId(3));
    assertThat(desk.publications.historyOf(new EntryId(1)).getFirst().why()).isEqualTo("入档排期");
    assertThat(desk.publications.historyOf(new EntryId(3)).getFirst().why())
        .contains("填报的公示截止期 2027-05-07 与平台计算的 2027-05-06 不一致", "信用修复管理办法");
    assertThat(desk.get(3).term().latestEnd()).contains(day("2027-05-06"));
  }

  @Test
  @DisplayName("最后一日仍公示,次日巡检撤下;再巡检没有变化")
  void the_record_leaves_the_day_after_its_last_day() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    assertThat(desk.tickOn("2027-05-06").idle()).isTrue();
    assertThat(desk.live()).containsExactly(1L);

    assertThat(desk.tickOn("2027-05-07").ended()).isEqualTo(1);
    assertThat(desk.live()).isEmpty();
    assertThat(desk.state(1))
        .isEqualTo(new Publicity.Ended(day("2027-05-06"), Ending.TERM_REACHED));
    assertThat(desk.tick().idle()).isTrue();
  }

  @Test
  @DisplayName("每次变更都留痕,留痕不可改动")
  void every_step_is_kept_for_ever() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    desk.tick();
    desk.tickOn("2027-05-07");
    List<PublicityEvent> history = desk.publications.historyOf(new EntryId(1));
    assertThat(history).extracting(PublicityEvent::to).containsExactly("DUE", "LIVE", "ENDED");
    assertThat(history).extracting(PublicityEvent::rule).containsOnly("order-36");
    assertThatThrownBy(() -> desk.sql.sql("update publish.event set why = ''").update())
        .hasMessageContaining("只增不改");
    assertThatThrownBy(() -> desk.sql.sql("delete from publish.event").update())
        .hasMessageContaining("只增不改");
  }

  @Test
  @DisplayName("自然人、轻微、已失效的许可不公示;报送时已期满的不公示")
  void what_may_not_be_shown_is_never_live() {
    Desk desk = Desk.on("2026-05-09");
    var invalid = Map.of(Role.VALID_UNTIL, "2031-05-05", Role.STATE, "2");
    desk.schedule(
        first(1, penaltyOfPerson("2026-05-06")),
        first(2, penalty("2026-05-06", Map.of(Role.CATEGORY, "警告"))),
        first(
            3,
            SampleRecords.record(
                "licence", SubjectKind.LEGAL_PERSON, "2026-05-06", false, invalid)),
        first(4, fine("2020-05-06")),
        first(5, licence("2020-05-06", "2025-05-05")));
    Ticked ticked = desk.tick();
    assertThat(ticked.published()).isZero();
    assertThat(ticked.lapsed()).isEqualTo(2);
    assertThat(desk.live()).isEmpty();
    assertThat(List.of(1L, 2L, 3L, 4L, 5L))
        .extracting(desk::state)
        .containsExactly(
            new Publicity.NotPublic(Withheld.NATURAL_PERSON),
            new Publicity.NotPublic(Withheld.MINOR),
            new Publicity.NotPublic(Withheld.NOT_VALID),
            new Publicity.NotPublic(Withheld.TERM_OVER),
            new Publicity.NotPublic(Withheld.TERM_OVER));
  }

  @Test
  @DisplayName("登记信息不排期;许可公示至有效期最后一日")
  void a_registration_is_passed_over_and_a_licence_stays_while_valid() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(
        first(
            1,
            SampleRecords.record(
                "registration", SubjectKind.LEGAL_PERSON, "2026-05-06", false, Map.of())),
        first(2, licence("2026-05-06", "2026-06-30")),
        first(3, licence("2026-05-06", "2099-12-31")));
    desk.tick();
    assertThat(desk.publications.find(new EntryId(1))).isEmpty();
    assertThat(desk.get(2).term().startsOn()).contains(day("2026-05-09"));
    assertThat(desk.tickOn("2026-07-01").ended()).isEqualTo(1);
    assertThat(desk.tickOn("2095-07-01").ended()).isZero();
    assertThat(desk.live()).containsExactly(3L);
  }

  @Test
  @DisplayName("市场监管处罚另有第二时钟,两个时钟互不合并")
  void the_second_clock_is_kept_apart() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(
        new Scheduled(
            new EntryId(1),
            new SubjectId(7),
            penalty("2026-09-24", Map.of(Role.DECIDED_BY, "示例区市场监督管理局")),
            MARKET,
            Optional.empty()));
    Publication publication = desk.get(1);
    assertThat(publication.deadline().day()).isEqualTo(day("2026-10-12"));
    assertThat(publication.secondClock()).contains(new WorkingDay(day("2026-10-29"), false));
    assertThat(desk.publications.of(new SubjectId(7))).containsExactly(publication);
  }

  @Test
  @DisplayName("决定日期在后的,当日不公示;可逐日补跑")
  void a_tick_of_an_earlier_day_publishes_only_what_was_decided_by_then() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")), first(2, fine("2026-05-08")));
    assertThat(desk.tickOn("2026-05-07").published()).isEqualTo(1);
    assertThat(desk.tickOn("2026-05-11").published()).isEqualTo(1);
    assertThat(desk.get(2).publishedOnWorkingDay()).hasValue(2);
  }

  @Test
  @DisplayName("信用修复终止公示并说明原因;没有原因的、不在公示中的不予办理")
  void a_repair_ends_publicity_with_its_reason() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, fine("2026-05-06")));
    assertThat(refusal(end(desk, "修复")).code()).isEqualTo("PUB-002");
    desk.tick();
    assertThat(refusal(end(desk, " ")).code()).isEqualTo("PUB-003");
    assertThat(end(desk, "修复申请 17 号准予")).isInstanceOf(Outcome.Done.class);
    assertThat(desk.live()).isEmpty();
    assertThat(desk.state(1)).isEqualTo(new Publicity.Ended(day("2026-08-06"), Ending.REPAIRED));
  }

  private static Outcome end(Desk desk, String why) {
    return desk.publications.end(new EntryId(1), Ending.REPAIRED, day("2026-08-06"), why, "李四");
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }
}
