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
import org.xinheng.duties.Mendings.State;
import org.xinheng.duties.Register.Change;
import org.xinheng.duties.Register.Duty;
import org.xinheng.duties.store.MendingStore;
import org.xinheng.duties.store.RegisterStore;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("机构变动：登记时把关，登记错了可以撤销")
class ChangesOfUnitsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final DutyDistrict district = new DutyDistrict();
  private final Units units =
      () ->
          List.of(
              new Units.Unit(SPJ, "审批局", "区直部门", Set.of(LICENCE)),
              new Units.Unit(SCJGJ, "市监局", "区直部门", Set.of(PENALTY)));
  private final Register register =
      new RegisterStore(
          district.sql,
          new TransactionTemplate(new JdbcTransactionManager(district.dataSource)),
          CATALOGUE,
          units,
          CLOCK);

  private void refused(String code, DepartmentCode unit, String name, LocalDate from) {
    assertThatThrownBy(() -> register.rename(unit, name, from, "文", "信用甲"))
        .as(name + from)
        .extracting("code")
        .isEqualTo(code);
  }

  @Test
  @DisplayName("更名：不得用别人现在或从前的名称、自己的现名，不早于上一次，不远于一年")
  void a_renaming_is_checked() {
    refused("DTY-070", SPJ, "市监局", TODAY);
    refused("DTY-071", SPJ, "审批局", TODAY);
    refused("DTY-073", SPJ, "政务局", LocalDate.of(1900, 1, 1));
    refused("DTY-073", SPJ, "政务局", TODAY.minusYears(1).minusDays(1));
    refused("DTY-073", SPJ, "政务局", TODAY.plusYears(1).plusDays(1));
    register.rename(SPJ, "政务局", TODAY.minusYears(1), "文", "信用甲");
    refused("DTY-072", SPJ, "数据局", TODAY.minusYears(1));
    refused("DTY-071", SPJ, "政务局", TODAY);
    refused("DTY-070", SCJGJ, "政务局", TODAY);
    refused("DTY-070", SCJGJ, "审批局", TODAY);
    register.rename(SPJ, "审批局", TODAY.minusYears(1).plusDays(1), "又改回", "信用甲");
    assertThat(register.changes())
        .extracting(Change::words)
        .containsExactly("政务局 → 审批局", "审批局 → 政务局");
    register.close(SCJGJ, TODAY, SPJ, "机构改革", "信用甲");
    refused("DTY-074", SCJGJ, "监管局", TODAY.plusDays(1));
  }

  @Test
  @DisplayName("更名撤销：从最后一次起，写明理由，留存；旧名恢复，用过的名称仍认得")
  void a_renaming_is_revoked() {
    register.rename(SPJ, "政务局", TODAY.minusDays(2), "文", "信用甲");
    register.rename(SPJ, "数据局", TODAY, "文", "信用甲");
    var first = register.changes().getLast().id();
    var last = register.changes().getFirst().id();
    assertThatThrownBy(() -> register.revoke(first, "登错", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-076");
    assertThatThrownBy(() -> register.revoke(last, " ", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-050");
    long mark = register.newestChange();
    register.revoke(last, "登错", "信用甲");
    assertThat(register.newestChange()).isNotEqualTo(mark);
    assertThatThrownBy(() -> register.revoke(last, "再撤", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-075");
    assertThat(register.names().on("数据局", TODAY)).isEqualTo("政务局");
    assertThat(register.changes().getFirst().revoked()).isEqualTo("登错");
    register.rename(SCJGJ, "数据局", TODAY, "登对", "信用甲");
    assertThat(register.names().on("数据局", TODAY.minusDays(1))).isEqualTo("市监局");
  }

  @Test
  @DisplayName("撤并撤销：最后一日（含）以前可以，责任和待改正的都还回；次日起、移交的已处理的不可以")
  void a_closure_is_revoked_until_its_last_day() {
    register.adopt();
    long sent = district.submission(SCJGJ, PENALTY, "2026-11-09T10:00:00+08:00", 0, 1, 0);
    district.returnedRow(sent, 2, "甲", "1号", "ACCURATE");
    var mendings = new MendingStore(district.sql, CATALOGUE, CLOCK);
    mendings.follow();
    register.close(SCJGJ, TODAY, SPJ, "机构改革", "信用甲");
    register.revoke(register.changes().getFirst().id(), "登错", "信用甲");
    assertThat(register.closure(SCJGJ)).isEmpty();
    assertThat(of(SCJGJ, TODAY.plusDays(1))).containsExactly(PENALTY);
    assertThat(of(SPJ, TODAY.plusDays(1))).containsExactly(LICENCE);
    assertThat(mendings.count(Mendings.Filter.of(Optional.of(SCJGJ), State.OPEN))).isEqualTo(1);

    register.close(SCJGJ, TODAY.minusDays(1), SPJ, "机构改革", "信用甲");
    var over = register.changes().getLast().id();
    assertThatThrownBy(() -> register.revoke(over, "登错", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-077");
  }

  @Test
  @DisplayName("承接部门已撤回一行移交的数据：撤并不可撤销")
  void nothing_is_taken_back_once_it_was_dealt_with() {
    register.adopt();
    long sent = district.submission(SCJGJ, PENALTY, "2026-11-09T10:00:00+08:00", 0, 1, 0);
    district.returnedRow(sent, 2, "甲", "1号", "ACCURATE");
    var mendings = new MendingStore(district.sql, CATALOGUE, CLOCK);
    mendings.follow();
    register.close(SCJGJ, TODAY, SPJ, "机构改革", "信用甲");
    mendings.withdraw(SPJ, sent, 2, "不属公示范围", "经办");
    var change = register.changes().getFirst().id();
    assertThatThrownBy(() -> register.revoke(change, "登错", "信用甲"))
        .extracting("code")
        .isEqualTo("DTY-077");
  }

  private List<ItemCode> of(DepartmentCode department, LocalDate day) {
    return register.inForce(day, Optional.of(department)).stream().map(Duty::item).toList();
  }
}
