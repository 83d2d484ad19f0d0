package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.CLOCK;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SCJGJ;
import static org.xinheng.duties.DutyDistrict.SPJ;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.duties.store.QualityStore;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("应报未报：不作声的不占便宜")
class SilenceTest {
  private static final ItemCode COERCION = new ItemCode("coercion");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final DutyDistrict district = new DutyDistrict();
  private final Quality quality =
      new QualityStore(district.sql, CATALOGUE, district.statistics, WorkCalendar::vendored, CLOCK);

  private Counts of(DepartmentCode department, YearMonth month) {
    return Counts.sum(
        quality.measures(month, month, Optional.of(department)).stream()
            .map(Measure::counts)
            .toList());
  }

  private long received(DepartmentCode who, ItemCode item, String decidedOn, String at) {
    return district.entry(who, item, decidedOn, district.submission(who, item, at, 1, 0, 0), "{}");
  }

  @Test
  @DisplayName("应报未报：到期未申报案件数的、定期报送没有收到也没有零报告的，上报率按 0 计；责任开始以前的月份不计，期限当天还不算")
  void silence_counts_as_nothing_reported() {
    duty("EACH_DECISION", LICENCE, "2026-09-15");
    duty("MONTHLY", COERCION, "2026-10-01");
    district.entry(SPJ, LICENCE, "2026-10-09", 1, "{}");
    assertThat(of(SPJ, YearMonth.of(2026, 8))).isEqualTo(Counts.NONE);
    assertThat(of(SPJ, YearMonth.of(2026, 9)).of(Count.UNDECLARED)).isEqualTo(1);
    assertThat(of(SPJ, YearMonth.of(2026, 9)).of(Count.MISSED)).isZero();
    var october = of(SPJ, OCTOBER);
    assertThat(october.of(Count.UNDECLARED)).isEqualTo(1);
    assertThat(october.missing()).isEqualTo(1);
    assertThat(october.reporting()).contains(new Share(0, 2));
    assertThat(quality.sheet(OCTOBER).score(october).shown()).isEqualTo("0.0");
    assertThat(of(SPJ, NOVEMBER).silent()).as("not due before December 10").isFalse();

    quality.declare(SPJ, COERCION, OCTOBER, 0, "", "经办甲");
    assertThat(of(SPJ, OCTOBER).missing()).isZero();
    assertThat(quality.sheet(OCTOBER).score(of(SPJ, OCTOBER)).shown()).isNotEqualTo("不适用");
    quality.declare(SPJ, LICENCE, OCTOBER, 1, "", "经办甲");
    assertThat(of(SPJ, OCTOBER).silent()).isFalse();
    assertThat(of(SPJ, OCTOBER).reporting()).contains(new Share(1, 1));
  }

  @Test
  @DisplayName("定期报送：期内或期限当日收到的不缺报；期限之后才到的，有当月的决定在档是迟报，不是缺报")
  void what_came_late_is_not_missing() {
    duty("MONTHLY", COERCION, "2026-08-01");
    duty("QUARTERLY", PENALTY, "2026-07-01");
    // October 10 is a Saturday on which one works
    district.submission(SPJ, COERCION, "2026-10-10T23:59:59+08:00", 1, 0, 0);
    district.submission(SPJ, PENALTY, "2026-07-01T00:00:00+08:00", 1, 0, 0);
    var september = of(SPJ, YearMonth.of(2026, 9));
    assertThat(september.silent()).isFalse();
    assertThat(of(SPJ, YearMonth.of(2026, 8)).missing()).isEqualTo(1);
    received(SPJ, COERCION, "2026-08-20", "2026-11-20T09:00:00+08:00");
    assertThat(of(SPJ, YearMonth.of(2026, 8)).missing()).isZero();
  }

  @Test
  @DisplayName("名次只比有上报率的：只有合规率一项 100 % 的没有名次，应报不报的排在最后")
  void a_unit_with_one_rate_alone_has_no_place() {
    duty("EACH_DECISION", LICENCE, "2026-10-01");
    district.submission(SCJGJ, PENALTY, "2026-10-10T10:00:00+08:00", 3, 0, 0);
    var measures = quality.measures(OCTOBER, OCTOBER, Optional.empty());
    var ranked = Ranked.of(DutyDistrict.UNITS.all(), measures, quality.sheet(OCTOBER));
    assertThat(ranked)
        .extracting(one -> one.unit().code() + " " + one.place())
        .containsExactly("spj 1", "scjgj 0", "yjj 0");
  }

  private void duty(String frequency, ItemCode item, String from) {
    district
        .sql
        .sql(
            """
            insert into duties.duty (department, item, frequency, basis, from_day, origin, reason, made_by, made_at)
            values ('spj', ?, ?, '', ?::date, 'DESK', '试行', '信用甲', now())\
            """)
        .params(item.value(), frequency, from)
        .update();
  }
}
