package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.CLOCK;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SCJGJ;
import static org.xinheng.duties.DutyDistrict.SPJ;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Samples.Verdict;
import org.xinheng.duties.model.Deadlines;
import org.xinheng.duties.store.QualityStore;
import org.xinheng.duties.store.SampleStore;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("数据质量计量")
class QualityTest {
  private static final ItemCode COERCION = new ItemCode("coercion");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private final DutyDistrict district = new DutyDistrict();
  private final Quality quality =
      new QualityStore(district.sql, CATALOGUE, district.statistics, WorkCalendar::vendored, CLOCK);
  private final Samples samples = new SampleStore(district.sql, CATALOGUE, CLOCK);

  private Counts of(DepartmentCode department, YearMonth month) {
    return Counts.sum(
        quality.measures(month, month, Optional.of(department)).stream()
            .map(Measure::counts)
            .toList());
  }

  @Test
  @DisplayName("报送按收到的月份计（本区时间），重复的行不计，退回的行按维度各计一次")
  void rows_count_in_the_month_they_came() {
    long sent = district.submission(SPJ, LICENCE, "2026-10-31T23:59:59+08:00", 5, 2, 7);
    district.returnedRow(sent, 2, "甲", "1号", "ACCURATE", "ACCURATE", "COMPLETE");
    district.returnedRow(sent, 3, "乙", "2号", "COMPLETE");
    district.submission(SPJ, LICENCE, "2026-11-01T00:00:00+08:00", 1, 0, 0);

    var october = of(SPJ, OCTOBER);
    assertThat(october.compliance()).contains(new Share(5, 7));
    assertThat(october.of(Count.INACCURATE)).isEqualTo(1);
    assertThat(october.of(Count.INCOMPLETE)).isEqualTo(2);
    assertThat(of(SPJ, NOVEMBER).compliance()).contains(new Share(1, 1));
    assertThat(of(SCJGJ, OCTOBER)).isEqualTo(Counts.NONE);
  }

  @Test
  @DisplayName("公示及时率与首页、看板同一口径：各月相加就是全年，各部门相加就是全区")
  void timeliness_is_the_one_reckoning_of_the_platform() {
    district.inServiceSince("2026-02-01");
    String[][] cases = {
      {"2026-01-31", "2026-01-31"}, {"2026-02-01", "2026-02-01"}, {"2026-10-12", "2026-10-13"},
      {"2026-11-22", ""}, {"2026-11-23", ""}, {"2026-11-20", "2026-11-20"},
    };
    for (var one : cases) {
      long entry = district.entry(SCJGJ, PENALTY, one[0], 1, "{}");
      district.publication(entry, SCJGJ, PENALTY, one[0], one[1]);
    }
    var byThePeriod = new ItemCode("utility");
    long other = district.entry(SCJGJ, byThePeriod, "2026-11-02", 1, "{}");
    district.publication(other, SCJGJ, byThePeriod, "2026-11-20", "2026-11-20");
    var today = LocalDate.of(2026, 11, 23);
    var year =
        Counts.sum(
            quality.measures(YearMonth.of(2025, 11), NOVEMBER, Optional.empty()).stream()
                .map(Measure::counts)
                .toList());
    var told = district.statistics.timeliness(Optional.empty(), today);

    assertThat(told.owed()).isEqualTo(4);
    assertThat(year.publicity()).contains(new Share(told.inTime(), told.owed()));
    assertThat(of(SCJGJ, NOVEMBER).publicity()).contains(new Share(1, 2));
  }

  @Test
  @DisplayName("逐件报送：收到之日不晚于决定后第七个工作日的及时；决定 9 月 1 日、11 月 25 日才到的迟报，计入收到的月份")
  void a_decision_is_late_after_its_seventh_working_day() {
    district.submission(SPJ, LICENCE, "2026-08-01T09:00:00+08:00", 0, 0, 0);
    // September 1 is a Tuesday; the seventh working day after it is Thursday the 10th
    received(SCJGJ, COERCION, "2026-09-01", "2026-09-10T23:59:59+08:00");
    received(SCJGJ, COERCION, "2026-09-01", "2026-09-11T00:00:00+08:00");
    received(SCJGJ, COERCION, "2026-09-01", "2026-11-25T10:00:00+08:00");

    assertThat(of(SCJGJ, YearMonth.of(2026, 9)).timeliness()).contains(new Share(1, 2));
    assertThat(of(SCJGJ, NOVEMBER).timeliness()).contains(new Share(0, 1));
    assertThat(of(SCJGJ, NOVEMBER).late()).isEqualTo(1);
  }

  @Test
  @DisplayName("按月、按季、按年、变动即报：期满后次月 10 日，逢休息日顺延；不定期的不计；首次报送以前到期的不计")
  void a_period_is_late_after_the_tenth_of_the_next_month() {
    district.submission(SPJ, LICENCE, "2026-01-01T09:00:00+08:00", 0, 0, 0);
    var calendar = WorkCalendar.vendored();
    var deadlines = Deadlines.bundled();
    for (var item : CATALOGUE.items()) {
      var due = deadlines.of(item.provisions().furnished(), LocalDate.of(2026, 1, 15), calendar);
      if (due.isPresent() && due.get().isBefore(LocalDate.of(2026, 11, 1))) {
        received(SCJGJ, item.code(), "2026-01-15", due.get() + "T20:00:00+08:00");
        received(SCJGJ, item.code(), "2026-01-15", due.get().plusDays(1) + "T00:00:00+08:00");
        received(SCJGJ, item.code(), "2025-01-15", "2026-02-03T00:00:00+08:00");
      } else if (due.isEmpty()) {
        received(SCJGJ, item.code(), "2026-01-15", "2026-10-03T00:00:00+08:00");
      }
    }
    var all =
        quality.measures(YearMonth.of(2026, 1), NOVEMBER, Optional.of(SCJGJ)).stream()
            .collect(Collectors.groupingBy(Measure::item));
    for (var item : CATALOGUE.items()) {
      var counts =
          Counts.sum(
              all.getOrDefault(item.code(), List.of()).stream().map(Measure::counts).toList());
      switch (item.provisions().furnished()) {
        case EACH_DECISION, ON_CHANGE, MONTHLY, QUARTERLY ->
            assertThat(counts.timeliness()).as(item.title()).contains(new Share(1, 2));
        case UNBOUND -> assertThat(counts.timeliness()).as(item.title()).isEmpty();
        case YEARLY -> assertThat(counts.timeliness()).as(item.title()).isEmpty();
      }
    }
    // January 10 2026 is a Saturday, May 10 a Sunday
    assertThat(deadlines.of(Frequency.MONTHLY, LocalDate.of(2026, 4, 30), calendar))
        .contains(LocalDate.of(2026, 5, 11));
    assertThat(deadlines.of(Frequency.QUARTERLY, LocalDate.of(2026, 1, 1), calendar))
        .contains(LocalDate.of(2026, 4, 10));
    assertThat(deadlines.of(Frequency.YEARLY, LocalDate.of(2025, 1, 1), calendar))
        .contains(LocalDate.of(2026, 1, 12));
  }

  @Test
  @DisplayName("更正不使按期报送的变为迟报：以首次收到之日计")
  void a_correction_does_not_make_a_report_late() {
    district.submission(SPJ, LICENCE, "2026-08-01T09:00:00+08:00", 0, 0, 0);
    long first = received(SPJ, LICENCE, "2026-09-01", "2026-09-02T09:00:00+08:00");
    long again = district.submission(SPJ, LICENCE, "2026-11-20T09:00:00+08:00", 1, 0, 0);
    long later = district.entry(SPJ, LICENCE, "2026-09-01", again, "{}");
    district.sql.sql("alter table dossier.entry disable trigger user").update();
    district
        .sql
        .sql("update dossier.entry set version = 2, supersedes = ? where id = ?")
        .params(first, later)
        .update();
    assertThat(of(SPJ, YearMonth.of(2026, 9)).timeliness()).contains(new Share(1, 1));
    assertThat(of(SPJ, NOVEMBER).timeliness()).isEmpty();
  }

  @Test
  @DisplayName("责任清单另定了频次的，按清单的频次计")
  void the_frequency_that_the_register_states_prevails() {
    district.submission(SPJ, LICENCE, "2026-08-01T09:00:00+08:00", 0, 0, 0);
    district
        .sql
        .sql(
            """
            insert into duties.duty (department, item, frequency, basis, from_day, origin, reason, made_by, made_at)
            values ('scjgj', 'coercion', 'MONTHLY', '', '2026-09-01', 'DESK', '试行按月', '信用甲', now())\
            """)
        .update();
    received(SCJGJ, COERCION, "2026-08-31", "2026-09-30T09:00:00+08:00");
    received(SCJGJ, COERCION, "2026-09-01", "2026-09-30T09:00:00+08:00");
    assertThat(of(SCJGJ, YearMonth.of(2026, 9)).timeliness()).contains(new Share(1, 2));
  }

  private long received(DepartmentCode who, ItemCode item, String decidedOn, String at) {
    return district.entry(who, item, decidedOn, district.submission(who, item, at, 1, 0, 0), "{}");
  }

  @Test
  @DisplayName("零报告与案件数：以最后一次申报为准，与在档的对照；本月未完不得申报")
  void a_zero_report_is_checked_against_what_is_on_file() {
    quality.declare(SPJ, LICENCE, OCTOBER, 0, "本月无许可", "经办甲");
    assertThat(of(SPJ, OCTOBER).zeroReport()).isTrue();
    assertThat(quality.sheet(OCTOBER).score(of(SPJ, OCTOBER)).shown()).isEqualTo("不适用");

    district.entry(SPJ, LICENCE, "2026-10-31", 1, "{}");
    assertThat(of(SPJ, OCTOBER).understated()).isTrue();
    assertThat(of(SPJ, OCTOBER).reporting()).contains(new Share(0, 1));

    assertThatThrownBy(() -> quality.declare(SPJ, LICENCE, OCTOBER, 4, " ", "经办甲"))
        .hasMessageContaining("2026-10 已申报 0 件")
        .hasFieldOrPropertyWithValue("code", "DTY-068");

    quality.declare(SPJ, LICENCE, OCTOBER, 4, "漏数了", "经办甲");
    assertThat(of(SPJ, OCTOBER).reporting()).contains(new Share(1, 4));
    assertThat(of(SPJ, OCTOBER).missing()).isEqualTo(3);
    assertThat(of(SPJ, OCTOBER).understated()).isFalse();
    assertThat(
            district
                .sql
                .sql("select note from duties.case_count order by id")
                .query(String.class)
                .list())
        .containsExactly("本月无许可", "漏数了");
    assertThatThrownBy(() -> quality.declare(SPJ, LICENCE, NOVEMBER, 1, "", "经办甲"))
        .isInstanceOf(DutyRefused.class)
        .hasFieldOrPropertyWithValue("code", "DTY-003");
  }

  @Test
  @DisplayName("抽查：同一种子抽得相同；由人逐件核对，不一致的须写明，之后才计入一致率")
  void a_sample_is_drawn_by_its_seed_and_compared_by_a_person() {
    for (int day = 1; day <= 20; day++) {
      district.entry(SPJ, LICENCE, "2026-10-%02d".formatted(day), 1, "{}");
    }
    var first = samples.draw(Samples.Scope.of(OCTOBER), 7, 5, "信用甲");
    var again = samples.draw(Samples.Scope.of(OCTOBER), 7, 5, "信用甲");
    var other = samples.draw(Samples.Scope.of(OCTOBER), 8, 5, "信用甲");
    assertThat(entries(first)).hasSize(5).isEqualTo(entries(again)).isNotEqualTo(entries(other));
    assertThat(of(SPJ, OCTOBER).consistency()).isEmpty();

    samples.check(first.id(), entries(first).get(0), Verdict.AGREES, "", "信用甲");
    samples.check(first.id(), entries(first).get(1), Verdict.DIFFERS, "有效期不同", "信用甲");
    samples.check(first.id(), entries(first).get(2), Verdict.NOT_FOUND, "", "信用甲");
    assertThat(of(SPJ, OCTOBER).consistency()).contains(new Share(1, 3));
    assertThatThrownBy(
            () -> samples.check(first.id(), entries(first).get(3), Verdict.DIFFERS, " ", "信用甲"))
        .hasFieldOrPropertyWithValue("code", "DTY-013");
    assertThatThrownBy(() -> samples.draw(Samples.Scope.of(NOVEMBER), 1, 5, "信用甲"))
        .hasFieldOrPropertyWithValue("code", "DTY-011");
  }

  @Test
  @DisplayName("抽查可以限于一个部门、一个事项、几个月；一致率计在该决定作出的月份")
  void a_sample_may_be_limited_to_a_department_an_item_and_some_months() {
    for (int day = 1; day <= 9; day++) {
      district.entry(SPJ, LICENCE, "2026-09-0" + day, 1, "{}");
      district.entry(SPJ, LICENCE, "2026-10-0" + day, 1, "{}");
      district.entry(SCJGJ, PENALTY, "2026-10-0" + day, 1, "{}");
    }
    var september = YearMonth.of(2026, 9);
    var both = new Samples.Scope(september, OCTOBER, Optional.of(SPJ), Optional.of(LICENCE));
    var drawn = samples.draw(both, 7, 100, "信用甲");
    assertThat(drawn.lines()).isEqualTo(18);
    assertThat(samples.all(Optional.empty()).getFirst().scope()).isEqualTo(both);
    var lines = samples.lines(drawn.id(), Optional.empty());
    assertThat(lines).allSatisfy(line -> assertThat(line.department()).isEqualTo(SPJ));
    lines.forEach(line -> samples.check(drawn.id(), line.entry(), Verdict.AGREES, "", "信用甲"));
    assertThat(of(SPJ, september).consistency()).contains(new Share(9, 9));
    assertThat(of(SPJ, OCTOBER).consistency()).contains(new Share(9, 9));

    var ofNobody = new Samples.Scope(OCTOBER, OCTOBER, Optional.of(SCJGJ), Optional.of(LICENCE));
    assertThatThrownBy(() -> samples.draw(ofNobody, 1, 5, "信用甲"))
        .hasFieldOrPropertyWithValue("code", "DTY-011");
    var backwards = new Samples.Scope(OCTOBER, september, Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> samples.draw(backwards, 1, 5, "信用甲"))
        .hasFieldOrPropertyWithValue("code", "DTY-023");
    var tooLong =
        new Samples.Scope(OCTOBER.minusMonths(12), OCTOBER, Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> samples.draw(tooLong, 1, 5, "信用甲"))
        .hasFieldOrPropertyWithValue("code", "DTY-023");
  }

  private List<EntryId> entries(Samples.Sample sample) {
    return samples.lines(sample.id(), Optional.empty()).stream().map(Samples.Line::entry).toList();
  }

  @Test
  @DisplayName("瞒报：期限过后平台仍没有的才可提出，由另一人查实后才扣分")
  void a_concealment_is_proven_by_a_second_person() {
    district.entry(SCJGJ, PENALTY, "2026-10-09", 1, "{\"CF_WSH\":\"莱市监罚〔2026〕1号\"}");
    var decided = LocalDate.of(2026, 10, 9);
    var deadline = LocalDate.of(2026, 10, 20);
    assertThatThrownBy(() -> raise("莱市监罚[2026] 1号", deadline))
        .hasFieldOrPropertyWithValue("code", "DTY-014");
    assertThatThrownBy(() -> raise("莱市监罚〔2026〕2号", LocalDate.of(2026, 11, 23)))
        .hasFieldOrPropertyWithValue("code", "DTY-015");
    samples.raise(SCJGJ, PENALTY, "莱市监罚〔2026〕2号", decided, deadline, "市监局网站", "信用甲");
    long id = samples.concealments(Optional.empty()).getFirst().id();
    assertThat(of(SCJGJ, OCTOBER).of(Count.CONCEALED)).isZero();
    assertThatThrownBy(() -> samples.decide(id, true, "属实", "信用甲"))
        .hasFieldOrPropertyWithValue("code", "DTY-018");
    samples.decide(id, true, "网页截图属实", "信用乙");
    assertThat(of(SCJGJ, OCTOBER).of(Count.CONCEALED)).isEqualTo(1);
  }

  private void raise(String document, LocalDate deadline) {
    samples.raise(SCJGJ, PENALTY, document, LocalDate.of(2026, 10, 9), deadline, "市监局网站", "信用甲");
  }
}
