package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.CATALOGUE;
import static org.xinheng.inquire.FiledDistrict.CLOCK;
import static org.xinheng.inquire.FiledDistrict.TODAY;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("七日公示及时率")
class TimelinessTest {
  private final FiledDistrict district = new FiledDistrict();
  private final Statistics statistics = new Statistics(district.sql, CATALOGUE, CLOCK);

  private void inService(String since) {
    district.entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON");
    district.sql.sql("delete from dossier.entry_range").update();
    district
        .sql
        .sql("insert into dossier.entry_range (from_entry, to_entry, at) values (1, 1, ?::date)")
        .param(LocalDate.parse(since))
        .update();
  }

  /** Published on the day; its deadline is three days later, unless moved. */
  private void published(long entry, String on, String deadline) {
    district.entry(1, "penalty", on, "{}");
    district.live(entry, 1, "penalty", on, "2099-12-31", "");
    district
        .sql
        .sql("update publish.publication set deadline = ? where entry = ?")
        .params(LocalDate.parse(deadline), entry)
        .update();
  }

  private Timeliness all() {
    return statistics.timeliness(Optional.empty(), TODAY);
  }

  @Test
  @DisplayName("期限内公示的 ÷ 应公示的；只计期限在平台投入使用之日及以后的")
  void what_fell_due_before_the_platform_was_in_service_does_not_count() {
    inService("2026-05-12");
    published(1, "2026-05-12", "2026-05-11");
    published(2, "2026-05-12", "2026-05-12");
    published(3, "2026-05-14", "2026-05-13");

    assertThat(all()).isEqualTo(new Timeliness(2, 1, LocalDate.of(2026, 5, 12)));
    assertThat(all().percent()).isEqualTo("50.0 %");
  }

  @Test
  @DisplayName("逾期还没有公示的也算应公示；当天到期的还不算")
  void what_is_late_and_still_waiting_is_owed() {
    inService("2026-01-01");
    published(1, "2026-11-20", "2026-11-20");
    published(2, "2026-11-20", "2026-11-22");
    published(3, "2026-11-20", "2026-11-23");
    district
        .sql
        .sql(
            "update publish.publication set state = 'DUE', published_on = null, published_at = null,"
                + " published_on_working_day = null where entry > 1")
        .update();

    assertThat(all()).isEqualTo(new Timeliness(2, 1, LocalDate.of(2026, 1, 1)));
  }

  @Test
  @DisplayName("首页与看板同一口径：全区与各部门用同一种算法")
  void a_department_is_reckoned_like_the_district() {
    inService("2026-01-01");
    published(1, "2026-11-20", "2026-11-20");

    assertThat(statistics.figures(TODAY).timeliness()).isEqualTo(all());
    assertThat(statistics.timeliness(Optional.of(new DepartmentCode("scjgj")), TODAY))
        .isEqualTo(all());
    Timeliness none = statistics.timeliness(Optional.of(new DepartmentCode("czj")), TODAY);
    assertThat(none.nothingDueYet()).isTrue();
    assertThat(none.percent()).isEqualTo("–");
  }

  @Test
  @DisplayName("只有件件及时才显示 100 %")
  void only_every_single_one_makes_a_hundred() {
    assertThat(new Timeliness(10_000, 9_999, TODAY).percent()).isEqualTo("99.9 %");
    assertThat(new Timeliness(10_000, 10_000, TODAY).percent()).isEqualTo("100.0 %");
  }
}
