package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.CLOCK;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SCJGJ;
import static org.xinheng.duties.DutyDistrict.SPJ;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.duties.Bulletins.State;
import org.xinheng.duties.flow.WriteBulletin;
import org.xinheng.duties.model.BulletinPaper;
import org.xinheng.duties.store.BulletinStore;
import org.xinheng.duties.store.QualityStore;
import org.xinheng.duties.store.RegisterStore;
import org.xinheng.inquire.Paper;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("数据质量通报")
class BulletinsTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private final DutyDistrict district = new DutyDistrict();
  private final Quality quality =
      new QualityStore(district.sql, CATALOGUE, district.statistics, WorkCalendar::vendored, CLOCK);
  private final Units units =
      () ->
          List.of(
              new Units.Unit(SPJ, "审批局", "区直部门", Set.of(LICENCE)),
              new Units.Unit(SCJGJ, "市监局", "区直部门", Set.of(PENALTY)));
  private final Register register =
      new RegisterStore(
          district.sql, TransactionOperations.withoutTransaction(), CATALOGUE, units, CLOCK);
  private final Bulletins bulletins =
      new BulletinStore(
          district.sql,
          new WriteBulletin(quality, units, register, item -> CATALOGUE.item(item).title())::of,
          body -> Paper.pdf(BulletinPaper.html(body, "某区平台", "某区信用办"), "某区平台"),
          CLOCK);

  @Test
  @DisplayName("生成 → 另一人审核 → 发布；拟稿人不得自审；发布后数据再变，通报不变")
  void a_bulletin_is_drafted_reviewed_and_published() {
    district.submission(SPJ, LICENCE, "2026-10-15T10:00:00+08:00", 3, 1, 0);
    long id = bulletins.draft(OCTOBER, "信用甲").id();
    assertThatThrownBy(() -> bulletins.draft(OCTOBER, "信用乙"))
        .extracting("code")
        .isEqualTo("DTY-031");
    assertThatThrownBy(() -> bulletins.review(id, true, "", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-032");
    assertThatThrownBy(() -> bulletins.publish(id, "信用乙")).extracting("code").isEqualTo("DTY-035");
    bulletins.review(id, true, "属实", "信用乙");
    assertThat(bulletins.published()).isEmpty();
    bulletins.publish(id, "信用乙");

    district.submission(SPJ, LICENCE, "2026-10-16T10:00:00+08:00", 100, 0, 0);
    var row = bulletins.published().getFirst().body().rows().getFirst();
    assertThat(row.unit()).isEqualTo("审批局");
    assertThat(row.compliance()).isEqualTo("75.0 %");
    var pdf = bulletins.pdf(OCTOBER).orElseThrow();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  @DisplayName("各事项的率和近六个月的走势；PDF 上也有；没有这两项的旧通报照样读得出")
  void items_and_the_last_six_months_are_told() {
    district.submission(SPJ, LICENCE, "2026-10-15T10:00:00+08:00", 3, 1, 0);
    district.submission(SCJGJ, PENALTY, "2026-10-16T10:00:00+08:00", 9, 1, 0);
    district.submission(SCJGJ, PENALTY, "2026-05-16T10:00:00+08:00", 1, 1, 0);
    district.submission(SCJGJ, PENALTY, "2026-04-16T10:00:00+08:00", 1, 1, 0);
    var body = bulletins.draft(OCTOBER, "信用甲").body();
    assertThat(body.items())
        .extracting(BulletinBody.Rates::title, BulletinBody.Rates::compliance)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("行政许可", "75.0 %"),
            org.assertj.core.groups.Tuple.tuple("行政处罚", "90.0 %"));
    assertThat(body.trend())
        .extracting(BulletinBody.Rates::title, BulletinBody.Rates::compliance)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-05", "50.0 %"),
            org.assertj.core.groups.Tuple.tuple("2026-10", "85.7 %"));
    assertThat(BulletinPaper.html(body, "某区平台", "某区信用办")).contains("各事项", "近六个月", "90.0 %");

    district.sql.sql("update duties.bulletin set body = body - 'items' - 'trend'").update();
    assertThat(bulletins.all().getFirst().body().items()).isEmpty();
    assertThat(bulletins.all().getFirst().body().trend()).isEmpty();
  }

  @Test
  @DisplayName("退回须写明理由，退回后可以重新生成；本月未完不得通报")
  void a_bulletin_sent_back_may_be_drafted_anew() {
    assertThatThrownBy(() -> bulletins.draft(OCTOBER, "信用甲"))
        .as("什么都没有的月份")
        .extracting("code")
        .isEqualTo("DTY-036");
    district.submission(SPJ, LICENCE, "2026-10-15T10:00:00+08:00", 3, 1, 0);
    long id = bulletins.draft(OCTOBER, "信用甲").id();
    assertThatThrownBy(() -> bulletins.review(id, false, " ", "信用乙"))
        .extracting("code")
        .isEqualTo("DTY-034");
    bulletins.review(id, false, "漏了案件数", "信用乙");
    assertThat(bulletins.find(id).orElseThrow().state()).isEqualTo(State.REFUSED);
    assertThat(bulletins.draft(OCTOBER, "信用甲").id()).isGreaterThan(id);
    assertThatThrownBy(() -> bulletins.draft(YearMonth.of(2026, 11), "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-030");
  }

  @Test
  @DisplayName("迟报超过一半、瞒报、申报与在档不符的点名；恰好一半的不点")
  void units_more_than_half_late_are_named() {
    district.submission(SPJ, LICENCE, "2026-10-01T09:00:00+08:00", 0, 0, 0);
    for (int i = 0; i < 4; i++) {
      // the seventh working day after Monday the 12th is Wednesday the 21st
      received(SPJ, LICENCE, i < 2 ? "2026-10-22" : "2026-10-21");
      received(SCJGJ, PENALTY, i < 3 ? "2026-10-22" : "2026-10-21");
    }
    quality.declare(SPJ, LICENCE, OCTOBER, 0, "", "经办");
    assertThat(bulletins.draft(OCTOBER, "信用甲").body().named())
        .containsExactlyInAnyOrder("市监局：有期限的报送 4 件，迟报 3 件，超过一半", "审批局：申报的案件数与在档不符，少申报 4 件");
  }

  private void received(DepartmentCode who, ItemCode item, String day) {
    long sent = district.submission(who, item, day + "T10:00:00+08:00", 1, 0, 0);
    district.entry(who, item, "2026-10-12", sent, "{}");
  }

  @Test
  @DisplayName("更了名的单位，通报里用该月月末的名称")
  void a_renamed_unit_stands_under_the_name_of_that_month() {
    district.submission(SPJ, LICENCE, "2026-10-15T10:00:00+08:00", 3, 1, 0);
    register.rename(SPJ, "政务局", OCTOBER.atEndOfMonth(), "区编办文", "信用甲");
    register.rename(SCJGJ, "市监新局", OCTOBER.atEndOfMonth().plusDays(1), "区编办文", "信用甲");
    assertThat(bulletins.draft(OCTOBER, "信用甲").body().rows())
        .extracting(BulletinBody.Row::unit)
        .contains("政务局", "市监局")
        .doesNotContain("审批局", "市监新局");
  }
}
