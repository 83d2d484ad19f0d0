package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.UnitNames.Dated;
import org.xinheng.vocabulary.UnitNames.Unit;

@DisplayName("名称沿革表")
class UnitNamesTest {
  private static final LocalDate RENAMED = LocalDate.of(2026, 7, 1);
  private static final Unit EAST =
      new Unit(
          "370000001",
          List.of(new Dated("东镇", LocalDate.MIN), new Dated("东街道", RENAMED)),
          Set.of("370000901"));
  private static final Unit WEST =
      new Unit("370000002", List.of(new Dated("西镇", LocalDate.MIN)), Set.of());

  private final UnitNames towns = UnitNames.of(List.of(EAST, WEST));

  @Test
  @DisplayName("更名之日起用新名，前一日仍用旧名")
  void a_name_is_in_force_from_its_day() {
    assertThat(towns.on("东镇", RENAMED.minusDays(1))).isEqualTo("东镇");
    assertThat(towns.on("东镇", RENAMED)).isEqualTo("东街道");
    assertThat(towns.on("东街道", RENAMED.minusDays(1))).isEqualTo("东镇");
    assertThat(towns.on(" 370000901 ", RENAMED)).isEqualTo("东街道");
  }

  @Test
  @DisplayName("新旧名称和代码说的是同一个单位，表里没有的名称只是它自己")
  void every_name_and_code_means_the_one_unit() {
    assertThat(towns.spellings("东镇"))
        .isEqualTo(towns.spellings("东街道"))
        .containsExactlyInAnyOrder("东镇", "东街道", "370000001", "370000901");
    assertThat(towns.spellings("外区")).containsExactly("外区");
    assertThat(towns.on("外区", RENAMED)).isEqualTo("外区");
    assertThat(UnitNames.NONE.on("东镇", RENAMED)).isEqualTo("东镇");
  }

  @Test
  @DisplayName("一个名称不能指两个单位")
  void one_name_never_means_two() {
    Unit third = new Unit("370000003", List.of(new Dated("东镇", RENAMED)), Set.of());
    assertThatThrownBy(() -> UnitNames.of(List.of(EAST, third)))
        .hasMessage("“东镇”既是 370000001 又是 370000003 的名称或曾用名，按名称无法分辨");
  }

  @Test
  @DisplayName("随时更新的表：来源变了，下一次就按新的回答；另加的写法不夺别人的名称")
  void a_live_table_answers_as_its_source_does_now() {
    var now = new AtomicReference<>(towns);
    var live = UnitNames.live(now::get);
    assertThat(live.find("西街道")).isEmpty();
    now.set(
        towns
            .with("370000002", new Dated("西街道", RENAMED))
            .withSpelling("370000002", "西办")
            .withSpelling("370000002", "东镇"));
    assertThat(live.on("西镇", RENAMED)).isEqualTo("西街道");
    assertThat(live.on("西办", RENAMED.minusDays(1))).isEqualTo("西镇");
    assertThat(live.on("东镇", RENAMED)).isEqualTo("东街道");
    assertThat(live.with("370000001", new Dated("东新", RENAMED.plusDays(1))).find("东新")).isPresent();
  }
}
