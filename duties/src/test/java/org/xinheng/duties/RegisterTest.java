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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Mendings.State;
import org.xinheng.duties.Register.Duty;
import org.xinheng.duties.store.MendingStore;
import org.xinheng.duties.store.RegisterStore;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("责任清单")
class RegisterTest {
  private static final ItemCode ABNORMAL = new ItemCode("abnormal-list");
  private static final ItemCode REGISTRATION = new ItemCode("registration");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final DutyDistrict district = new DutyDistrict();
  private final Units units =
      () ->
          List.of(
              new Units.Unit(SPJ, "审批局", "区直部门", Set.of(LICENCE, REGISTRATION)),
              new Units.Unit(SCJGJ, "市监局", "区直部门", Set.of(PENALTY, REGISTRATION)));
  private final Register register =
      new RegisterStore(
          district.sql,
          new TransactionTemplate(new JdbcTransactionManager(district.dataSource)),
          CATALOGUE,
          units,
          CLOCK);

  private List<ItemCode> of(org.xinheng.vocabulary.DepartmentCode department, LocalDate day) {
    return register.inForce(day, Optional.of(department)).stream().map(Duty::item).toList();
  }

  @Test
  @DisplayName("按区县配置登记一次；改动自写明之日起，旧的止于前一日；终止后不再自动登记")
  void duties_are_adopted_once_and_changed_by_dated_rows() {
    assertThat(register.adopt()).isEqualTo(4);
    assertThat(register.adopt()).isZero();
    register.lay(SPJ, LICENCE, Frequency.MONTHLY, "区信用办〔2026〕3号", TODAY.plusDays(8), "改为月报", "信用甲");
    assertThat(register.history(SPJ, LICENCE))
        .extracting(Duty::lastDay)
        .containsExactly(Optional.empty(), Optional.of(TODAY.plusDays(7)));
    assertThat(register.inForce(TODAY.plusDays(8), Optional.of(SPJ)))
        .filteredOn(one -> one.item().equals(LICENCE))
        .singleElement()
        .extracting(Duty::frequency)
        .isEqualTo(Frequency.MONTHLY);
    assertThatThrownBy(
            () -> register.lay(SPJ, LICENCE, Frequency.YEARLY, "文", TODAY.plusDays(8), "再改", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-051");

    register.end(SCJGJ, PENALTY, TODAY, "划出", "信用甲");
    assertThat(register.adopt()).isZero();
    assertThat(of(SCJGJ, TODAY)).contains(PENALTY);
    assertThat(of(SCJGJ, TODAY.plusDays(1))).doesNotContain(PENALTY);
    assertThatThrownBy(() -> register.end(SCJGJ, PENALTY, TODAY, "再终止", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-052");
  }

  @Test
  @DisplayName("目录规定一个部门报送的，两个部门报送即列为争议，定了牵头才算了结；几个部门各报各的，不是争议")
  void two_departments_that_claim_one_item_are_told_and_settled() {
    register.adopt();
    assertThat(register.claims()).as("the catalogue names five for registrations").isEmpty();
    for (var one : List.of(SPJ, SCJGJ)) {
      register.lay(one, ABNORMAL, Frequency.ON_CHANGE, "文", TODAY, "各自登记", "信用甲");
      register.lay(one, new ItemCode("inspection"), Frequency.MONTHLY, "文", TODAY, "各查各的", "信用甲");
    }
    assertThat(register.claims())
        .singleElement()
        .extracting(Register.Claim::item)
        .isEqualTo(ABNORMAL);
    assertThat(register.owner(ABNORMAL)).isEmpty();
    assertThatThrownBy(() -> register.settle(ABNORMAL, SPJ, " ", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-050");
    register.settle(ABNORMAL, SCJGJ, "监管职责在市监局", "信用甲");
    assertThat(register.claims()).isEmpty();
    assertThat(register.owner(ABNORMAL)).contains(SCJGJ);
    assertThat(register.owner(PENALTY)).contains(SCJGJ);
  }

  @Test
  @DisplayName("登记给目录提供单位以外的部门，一家也是争议，定了才算了结；区县配置里的不算")
  void a_department_that_the_catalogue_does_not_name_is_a_claim() {
    register.adopt();
    assertThat(register.claims()).isEmpty();
    var grade = new ItemCode("customs-grade");
    register.lay(SPJ, grade, Frequency.EACH_DECISION, "区政府文件", TODAY, "试行", "信用甲");
    assertThat(register.claims())
        .singleElement()
        .isEqualTo(new Register.Claim(grade, List.of(SPJ), List.of(SPJ)));
    register.settle(grade, SPJ, "区政府明确", "信用甲");
    assertThat(register.claims()).isEmpty();
    register.lay(SPJ, PENALTY, Frequency.EACH_DECISION, "文", TODAY, "各罚各报", "信用甲");
    assertThat(register.claims()).as("whoever decides furnishes").isEmpty();
  }

  @Test
  @DisplayName("部门撤并：责任止于最后一日，次日由承接部门接着，待改正的数据一并移交")
  void when_a_department_closes_its_successor_takes_over_the_next_day() {
    register.adopt();
    long sent = district.submission(SCJGJ, PENALTY, "2026-11-09T10:00:00+08:00", 0, 1, 0);
    district.returnedRow(sent, 2, "甲", "1号", "ACCURATE");
    var mendings = new MendingStore(district.sql, CATALOGUE, CLOCK);
    mendings.follow();

    register.close(SCJGJ, TODAY, SPJ, "机构改革", "信用甲");
    assertThat(of(SCJGJ, TODAY)).containsExactlyInAnyOrder(PENALTY, REGISTRATION);
    assertThat(of(SCJGJ, TODAY.plusDays(1))).isEmpty();
    assertThat(of(SPJ, TODAY.plusDays(1))).contains(PENALTY, LICENCE, REGISTRATION);
    assertThat(mendings.count(Mendings.Filter.of(Optional.of(SPJ), State.OPEN))).isEqualTo(1);
    assertThatThrownBy(() -> register.close(SCJGJ, TODAY, SPJ, "再来", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-054");
    assertThatThrownBy(() -> register.close(SPJ, TODAY, SPJ, "自己", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-055");
  }

  @Test
  @DisplayName("昨日已撤并：今天才登记的、以后才开始的责任都由承接部门接着；已撤并的不能承接，也不能再登记责任")
  void a_successor_takes_over_also_what_begins_later() {
    register.adopt();
    var later = TODAY.plusDays(20);
    register.lay(SCJGJ, ABNORMAL, Frequency.ON_CHANGE, "文", later, "新增", "信用甲");
    register.close(SCJGJ, TODAY.minusDays(1), SPJ, "机构改革", "信用甲");
    assertThat(of(SCJGJ, TODAY)).isEmpty();
    assertThat(of(SCJGJ, later)).isEmpty();
    assertThat(of(SPJ, TODAY)).containsExactlyInAnyOrder(LICENCE, PENALTY, REGISTRATION);
    assertThat(of(SPJ, later)).contains(ABNORMAL);
    assertThat(register.furnishedBy(SCJGJ, TODAY)).isEmpty();
    assertThat(register.furnishedBy(SPJ, TODAY)).contains(PENALTY).doesNotContain(ABNORMAL);
    assertThat(register.history(SPJ, PENALTY).getFirst().reason()).isEqualTo("承接市监局：机构改革");
    assertThatThrownBy(() -> register.close(SPJ, TODAY, SCJGJ, "倒并", "信用甲"))
        .hasMessageContaining("审批局")
        .extracting("code")
        .isEqualTo("DTY-058");
    assertThatThrownBy(
            () -> register.lay(SCJGJ, PENALTY, Frequency.MONTHLY, "文", TODAY, "再登记", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-057");
    register.adopt();
    assertThat(of(SCJGJ, TODAY)).isEmpty();
  }

  @Test
  @DisplayName("登记以前，可报送的就是区县配置里的；终止次日起不可再报")
  void what_may_be_furnished_is_what_is_in_force_on_the_day() {
    assertThat(register.furnishedBy(SPJ, TODAY)).containsExactlyInAnyOrder(LICENCE, REGISTRATION);
    register.adopt();
    register.end(SPJ, LICENCE, TODAY, "划出", "信用甲");
    assertThat(register.furnishedBy(SPJ, TODAY)).contains(LICENCE);
    assertThat(register.furnishedBy(SPJ, TODAY.plusDays(1))).containsExactly(REGISTRATION);
    assertThat(register.furnishedUntil(SPJ, TODAY.plusDays(1))).contains(LICENCE);
  }

  @Test
  @DisplayName("镇街更名：自该日起用新名，此前仍是旧名；代码和责任不变")
  void a_renamed_town_keeps_its_code_and_duties() {
    register.adopt();
    register.rename(SPJ, "政务服务局", TODAY, "区编委文件", "信用甲");
    assertThat(register.names().on("spj", TODAY)).isEqualTo("政务服务局");
    assertThat(register.names().on("政务服务局", TODAY.minusDays(1))).isEqualTo("审批局");
    assertThat(of(SPJ, TODAY)).hasSize(2);
    assertThat(register.changes())
        .singleElement()
        .extracting(Register.Change::words)
        .isEqualTo("审批局 → 政务服务局");
  }
}
