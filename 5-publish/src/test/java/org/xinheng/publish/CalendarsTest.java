package org.xinheng.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.publish.SampleRecords.day;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.first;
import static org.xinheng.publish.SampleRecords.penalty;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.WorkingDay;

@DisplayName("工作日历:缺年暂定并提醒,导入后重算")
class CalendarsTest {
  /** Not the State Council's: a year invented for the test, with a long new year. */
  private static final String YEAR_2027 =
      Stream.of(
              "01-01", "01-02", "01-03", "01-04", "02-05", "02-06", "02-07", "02-08", "05-01",
              "05-02", "10-01", "10-02", "10-03")
          .map(day -> "{\"name\":\"假\",\"date\":\"2027-" + day + "\",\"isOffDay\":true}")
          .collect(Collectors.joining(",", "{\"year\":2027,\"days\":[", "]}"));

  @Test
  @DisplayName("十二月的决定:时限暂定、有提醒,导入次年后成为确定日期")
  void a_december_decision_is_provisional_until_the_year_is_loaded() {
    Desk desk = Desk.on("2026-12-25");
    desk.schedule(first(1, fine("2026-12-24")));
    assertThat(desk.get(1).deadline()).isEqualTo(new WorkingDay(day("2027-01-05"), true));
    assertThat(desk.calendars.alarms()).containsExactly(new CalendarAlarm(2027, 1));
    assertThat(desk.calendars.alarms().getFirst().sentence()).contains("2027 年节假日安排尚未导入");

    CalendarYear added = desk.calendars.add(YEAR_2027, "2027.json", "管理员");
    assertThat(added.addedBy()).contains("管理员");
    assertThat(desk.get(1).deadline()).isEqualTo(new WorkingDay(day("2027-01-06"), false));
    assertThat(desk.calendars.alarms()).isEmpty();
    assertThat(desk.calendars.years()).extracting(CalendarYear::year).contains(2026, 2027);
  }

  @Test
  @DisplayName("第二时钟单独暂定、单独重算;已公示的也重算")
  void the_second_clock_is_recomputed_by_itself() {
    Desk desk = Desk.on("2026-12-11");
    desk.schedule(first(1, penalty("2026-12-10", Map.of(Role.DECIDED_BY, "示例区市场监督管理局"))));
    desk.tick();
    assertThat(desk.get(1).deadline().provisional()).isFalse();
    assertThat(desk.get(1).secondClock()).contains(new WorkingDay(day("2027-01-08"), true));
    assertThat(desk.calendars.alarms()).containsExactly(new CalendarAlarm(2027, 1));
    desk.calendars.add(YEAR_2027, "2027.json", "管理员");
    assertThat(desk.get(1).secondClock()).contains(new WorkingDay(day("2027-01-11"), false));
  }

  @Test
  @DisplayName("一个实例导入的年度,其他实例在下次巡检时读到")
  void another_instance_reads_the_year_at_its_next_tick() {
    Desk one = Desk.on("2026-12-25");
    Desk other = one.another();
    one.calendars.add(YEAR_2027, "2027.json", "管理员");
    assertThat(other.calendars.current().loadedYears()).doesNotContain(2027);
    other.tick();
    assertThat(other.calendars.current().loadedYears()).contains(2027);
  }

  @Test
  @DisplayName("更换已导入的年度,尚未公示的随之重算")
  void a_replaced_year_recounts_what_is_pending() {
    Desk desk = Desk.on("2026-12-25");
    desk.calendars.add(YEAR_2027, "2027.json", "管理员");
    desk.schedule(first(1, fine("2026-12-24")));
    assertThat(desk.get(1).deadline().day()).isEqualTo(day("2027-01-06"));
    desk.calendars.add(YEAR_2027.replace("2027-01-04", "2027-03-04"), "2027更正.json", "管理员");
    assertThat(desk.get(1).deadline()).isEqualTo(new WorkingDay(day("2027-01-05"), false));
  }

  @Test
  @DisplayName("有误或不完整的文件不导入,并说明哪里有误")
  void a_wrong_file_is_refused_with_its_reason() {
    Desk desk = Desk.on("2026-12-25");
    assertThatThrownBy(() -> desk.calendars.add("{\"year\":2027}", "x.json", "管理员"))
        .hasMessageContaining("days");
    String few =
        "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}";
    assertThatThrownBy(() -> desk.calendars.add(few, "x.json", "管理员"))
        .hasMessageContaining("只有 1 个放假日");
    assertThat(desk.calendars.current().loadedYears()).doesNotContain(2027);
  }
}
