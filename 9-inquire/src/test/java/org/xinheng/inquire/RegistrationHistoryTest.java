package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.inquire.RegistrationHistory.Step;
import org.xinheng.inquire.RegistrationHistory.Version;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.UnitNames;

@DisplayName("登记沿革：逐次登记的变化，新的在前")
class RegistrationHistoryTest {
  private static Version version(String day, Map<Role, String> values) {
    var fields = new ArrayList<ShownField>();
    values.forEach((role, value) ->
        fields.add(
            new ShownField(
                new FieldName(role.name()), role.name(), value, Optional.of(role), false)));
    return new Version(LocalDate.parse(day), fields);
  }

  @Test
  @DisplayName("更名、迁址、吊销各是一步；没有变的不列")
  void each_change_is_a_step() {
    var history =
        RegistrationHistory.of(
            List.of(
                version(
                    "2016-03-01",
                    Map.of(Role.SUBJECT_NAME, "甲厂", Role.TOWN, "口镇", Role.CAPITAL, "50")),
                version(
                    "2019-05-01",
                    Map.of(Role.SUBJECT_NAME, "甲公司", Role.TOWN, "口镇", Role.CAPITAL, "50")),
                version(
                    "2021-07-01",
                    Map.of(Role.SUBJECT_NAME, "甲公司", Role.TOWN, "鹏泉街道", Role.CAPITAL, "50"))),
            UnitNames.NONE);
    assertThat(history.steps())
        .containsExactly(
            new Step(LocalDate.of(2021, 7, 1), "TOWN", "口镇", "鹏泉街道"),
            new Step(LocalDate.of(2019, 5, 1), "SUBJECT_NAME", "甲厂", "甲公司"));
  }

  @Test
  @DisplayName("镇改街道只是换了名称：前后两次登记写的名称不同，不是迁址")
  void a_renamed_town_is_no_move() {
    var towns =
        UnitNames.of(
            List.of(
                new UnitNames.Unit(
                    "370000001",
                    List.of(
                        new UnitNames.Dated("口镇", LocalDate.MIN),
                        new UnitNames.Dated("口镇街道", LocalDate.of(2019, 1, 1))),
                    Set.of())));
    var versions =
        List.of(
            version("2016-03-01", Map.of(Role.TOWN, "口镇")),
            version("2019-05-01", Map.of(Role.TOWN, "口镇街道")),
            version("2021-07-01", Map.of(Role.TOWN, "鹏泉街道")));
    assertThat(RegistrationHistory.of(versions, towns).steps())
        .containsExactly(new Step(LocalDate.of(2021, 7, 1), "TOWN", "口镇街道", "鹏泉街道"));
  }

  @Test
  @DisplayName("一次登记没有填的，不算变化；下一次与最近填过的比")
  void what_is_not_stated_has_not_changed() {
    var history =
        RegistrationHistory.of(
            List.of(
                version("2016-03-01", Map.of(Role.ADDRESS, "东路1号")),
                version("2017-03-01", Map.of(Role.SUBJECT_NAME, "甲公司")),
                version("2018-03-01", Map.of(Role.ADDRESS, "西路2号"))),
            UnitNames.NONE);
    assertThat(history.steps())
        .containsExactly(new Step(LocalDate.of(2018, 3, 1), "ADDRESS", "东路1号", "西路2号"));
    assertThat(RegistrationHistory.of(List.of(), UnitNames.NONE).steps()).isEmpty();
  }
}
