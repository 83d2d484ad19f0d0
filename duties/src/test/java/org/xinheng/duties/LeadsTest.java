package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.CLOCK;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SCJGJ;
import static org.xinheng.duties.DutyDistrict.SPJ;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.duties.Sharing.Decider;
import org.xinheng.duties.Sharing.State;
import org.xinheng.duties.store.LeadStore;
import org.xinheng.duties.store.RegisterStore;
import org.xinheng.duties.store.SharingStore;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("牵头部门，和共享申请由谁答复、到哪一日为止")
class LeadsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** The tenth working day after a Monday without holidays in between. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 7);

  private static final DepartmentCode YJJ = new DepartmentCode("yjj");
  private static final DepartmentCode FGJ = new DepartmentCode("fgj");

  private final DutyDistrict district = new DutyDistrict();
  private final Leads leads = leads(CLOCK);
  private final Sharing sharing = sharing(CLOCK);

  private Register register(Clock clock, Units units) {
    return new RegisterStore(
        district.sql,
        new TransactionTemplate(new JdbcTransactionManager(district.dataSource)),
        CATALOGUE,
        units,
        clock);
  }

  private LeadStore leads(Clock clock) {
    return new LeadStore(
        district.sql, clock, who -> register(clock, DutyDistrict.UNITS).closure(who));
  }

  private Sharing sharing(Clock clock) {
    return new SharingStore(district.sql, leads(clock), WorkCalendar::vendored, clock);
  }

  private static Clock days(int days) {
    return Clock.offset(CLOCK, Duration.ofDays(days));
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what).extracting("code").isEqualTo(code);
  }

  /** The market regulator and the emergency office both furnish penalties. */
  private long requestedOfTwo() {
    district.duty(SCJGJ, PENALTY);
    district.duty(YJJ, PENALTY);
    sharing.request(SPJ, PENALTY, List.of(new FieldName("CF_WSH")), "核查申请人信用", "经办甲");
    return sharing.all().getFirst().id();
  }

  private static void decide(Sharing at, long id, DepartmentCode who, boolean office) {
    at.decide(id, true, TODAY.plusDays(60), "", new Decider(who.value() + "的人", who, office));
  }

  @Test
  @DisplayName("只有一个部门报送的由它牵头；几个部门报送的由信用办定，自写明的日期起，历次都留存")
  void a_lead_is_named_from_its_day_on_and_every_naming_is_kept() {
    district.duty(SCJGJ, PENALTY);
    assertThat(leads.on(TODAY).lead(PENALTY)).contains(SCJGJ);
    district.duty(YJJ, PENALTY);
    assertThat(leads.on(TODAY).wantsLead(PENALTY)).isTrue();
    refused("DTY-050", () -> leads.name(PENALTY, YJJ, TODAY, " ", "信用甲"));
    refused("DTY-053", () -> leads.name(PENALTY, SPJ, TODAY, "会议纪要", "信用甲"));
    refused("DTY-080", () -> leads.name(PENALTY, YJJ, TODAY.minusDays(1), "会议纪要", "信用甲"));
    refused("DTY-080", () -> leads.name(PENALTY, YJJ, TODAY.plusYears(1).plusDays(1), "纪要", "信用甲"));
    leads.name(PENALTY, YJJ, TODAY, "会议纪要〔2026〕3号", "信用甲");
    refused("DTY-081", () -> leads.name(PENALTY, YJJ, TODAY, "再来", "信用甲"));
    leads.name(PENALTY, SCJGJ, TODAY.plusDays(8), "会议纪要〔2026〕4号", "信用乙");
    refused("DTY-080", () -> leads.name(PENALTY, YJJ, TODAY.plusDays(7), "插在前面", "信用甲"));
    assertThat(leads.on(TODAY.minusDays(1)).lead(PENALTY)).isEmpty();
    assertThat(leads.on(TODAY.plusDays(7)).lead(PENALTY)).contains(YJJ);
    assertThat(leads.on(TODAY.plusDays(8)).lead(PENALTY)).contains(SCJGJ);
    assertThat(leads.history(PENALTY)).extracting(Leads.Lead::by).containsExactly("信用乙", "信用甲");
  }

  @Test
  @DisplayName("区县配置写明牵头的自动登记一次；信用办以后所定的，不被配置改回")
  void the_district_files_leads_are_adopted_once() {
    Units units =
        () ->
            List.of(
                new Units.Unit(SCJGJ, "市监局", "区直部门", Set.of(PENALTY), Set.of(PENALTY)),
                new Units.Unit(YJJ, "应急局", "区直部门", Set.of(PENALTY)));
    var register = register(CLOCK, units);
    register.adopt();
    register.adopt();
    assertThat(leads.history(PENALTY)).hasSize(1);
    assertThat(register.owner(PENALTY)).contains(SCJGJ);
    leads.name(PENALTY, YJJ, TODAY, "会议纪要", "信用甲");
    register.adopt();
    assertThat(register.owner(PENALTY)).contains(YJJ);
  }

  @Test
  @DisplayName("牵头部门撤并：从次日起由承接的部门牵头；终止了责任的不再牵头")
  void a_closed_lead_hands_on_and_one_without_the_duty_leads_no_more() {
    district.duty(SCJGJ, PENALTY);
    district.duty(YJJ, PENALTY);
    district.duty(SPJ, LICENCE);
    leads.name(PENALTY, YJJ, TODAY, "会议纪要", "信用甲");
    register(CLOCK, DutyDistrict.UNITS).close(YJJ, TODAY, SPJ, "机构改革", "信用甲");
    assertThat(leads.on(TODAY).lead(PENALTY)).contains(YJJ);
    assertThat(leads.on(TODAY.plusDays(1)).lead(PENALTY)).contains(SPJ);
    register(CLOCK, DutyDistrict.UNITS).end(SCJGJ, PENALTY, TODAY.plusDays(2), "划出", "信用甲");
    assertThat(leads.on(TODAY.plusDays(3)).of(PENALTY)).containsExactly(SPJ);
  }

  @Test
  @DisplayName("自己独家报送的事项不得申请；几个部门报送的，其中一个可以申请用其他部门的")
  void nobody_asks_for_what_only_it_furnishes() {
    district.duty(SCJGJ, PENALTY);
    var field = List.of(new FieldName("CF_WSH"));
    refused("DTY-082", () -> sharing.request(SCJGJ, PENALTY, field, "执法", "市监甲"));
    district.duty(YJJ, PENALTY);
    sharing.request(SCJGJ, PENALTY, field, "执法", "市监甲");
    assertThat(sharing.waiting()).hasSize(1);
  }

  @Test
  @DisplayName("牵头部门答复；别的报送部门看得到而不能决定；第十个工作日当日还只由牵头部门，次日信用办也可以")
  void the_lead_answers_and_the_office_only_when_it_is_late() {
    long id = requestedOfTwo();
    leads.name(PENALTY, YJJ, TODAY, "会议纪要", "信用甲");
    var answering = sharing.answering(sharing.find(id).orElseThrow());
    assertThat(answering.lastDay()).isEqualTo(LAST_DAY);
    assertThat(answering.basis()).contains("政务数据共享条例");
    assertThat(answering.touches(SCJGJ)).isTrue();
    refused("DTY-083", () -> decide(sharing, id, SCJGJ, false));
    refused("DTY-083", () -> decide(sharing, id, FGJ, true));
    refused("DTY-083", () -> decide(sharing(days(14)), id, FGJ, true));
    assertThat(sharing(days(14)).answering(sharing.find(id).orElseThrow()).late()).isFalse();
    refused("DTY-083", () -> decide(sharing(days(15)), id, FGJ, false));
    decide(sharing(days(15)), id, FGJ, true);
    var granted = sharing.find(id).orElseThrow();
    assertThat(granted.state()).isEqualTo(State.GRANTED);
    assertThat(granted.decidedFor()).contains(FGJ);
    var stranger = new Decider("丙", SCJGJ, false);
    refused("DTY-083", () -> sharing.withdraw(id, "不再需要", stranger));
    sharing.withdraw(id, "不再需要", new Decider("应急甲", YJJ, false));
  }

  @Test
  @DisplayName("没有定牵头的：期限之内谁也不能决定，信用办定了牵头即由它答复；信用办不决定本部门的申请")
  void without_a_lead_the_office_names_one_first() {
    long id = requestedOfTwo();
    var answering = sharing.answering(sharing.find(id).orElseThrow());
    assertThat(answering.wantsLead()).isTrue();
    for (var who : List.of(SCJGJ, YJJ, FGJ)) {
      refused("DTY-083", () -> decide(sharing, id, who, who.equals(FGJ)));
    }
    assertThat(sharing(days(15)).answering(sharing.find(id).orElseThrow()).answers(FGJ, true))
        .isTrue();
    assertThat(sharing(days(15)).answering(sharing.find(id).orElseThrow()).answers(SPJ, true))
        .as("the requester's own department")
        .isFalse();
    leads.name(PENALTY, SCJGJ, TODAY, "会议纪要", "信用甲");
    decide(sharing, id, SCJGJ, false);
    assertThat(sharing.find(id).orElseThrow().decidedFor()).contains(SCJGJ);
  }

  @Test
  @DisplayName("牵头部门自己申请用其他部门的：不由自己决定，由信用办决定")
  void a_lead_does_not_answer_itself() {
    district.duty(SCJGJ, PENALTY);
    district.duty(YJJ, PENALTY);
    leads.name(PENALTY, SCJGJ, TODAY, "会议纪要", "信用甲");
    sharing.request(SCJGJ, PENALTY, List.of(new FieldName("CF_WSH")), "执法", "市监甲");
    long id = sharing.all().getFirst().id();
    refused("DTY-083", () -> decide(sharing, id, SCJGJ, false));
    decide(sharing, id, FGJ, true);
    assertThat(sharing.find(id).orElseThrow().state()).isEqualTo(State.GRANTED);
  }
}
