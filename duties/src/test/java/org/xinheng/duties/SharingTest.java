package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.CLOCK;
import static org.xinheng.duties.DutyDistrict.LICENCE;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SCJGJ;
import static org.xinheng.duties.DutyDistrict.SPJ;
import static org.xinheng.duties.DutyDistrict.UNITS;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.duties.CollectOnce.Answer;
import org.xinheng.duties.Sharing.Decider;
import org.xinheng.duties.store.LeadStore;
import org.xinheng.duties.store.NodeStore;
import org.xinheng.duties.store.ProfileStore;
import org.xinheng.duties.store.SharingStore;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("数据共享、只采一次、交换节点、数据画像")
class SharingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final DutyDistrict district = new DutyDistrict();
  private final Sharing sharing = sharing(CLOCK);

  /** The market regulator alone furnishes penalties, until others do. */
  SharingTest() {
    district.duty(SCJGJ, PENALTY);
  }

  private Sharing sharing(Clock clock) {
    var leads = new LeadStore(district.sql, clock, closed -> Optional.empty());
    return new SharingStore(district.sql, leads, WorkCalendar::vendored, clock);
  }

  private static Decider by(String login) {
    return new Decider(login, SCJGJ, false);
  }

  private long requested() {
    sharing.request(SPJ, PENALTY, List.of(new FieldName("CF_WSH")), "核查申请人信用", "经办甲");
    return sharing.all().getFirst().id();
  }

  @Test
  @DisplayName("申请 → 另一人决定 → 用一次记一次 → 到期当日可用、次日不可用")
  void a_grant_is_used_until_its_last_day_and_each_use_is_kept() {
    long id = requested();
    assertThatThrownBy(() -> sharing.use(id, SPJ, "查用", "经办甲"))
        .extracting("code")
        .isEqualTo("DTY-066");
    assertThatThrownBy(() -> sharing.decide(id, true, TODAY, "", by("经办甲")))
        .extracting("code")
        .isEqualTo("DTY-062");
    assertThatThrownBy(() -> sharing.decide(id, true, TODAY.minusDays(1), "", by("市监")))
        .extracting("code")
        .isEqualTo("DTY-063");
    assertThatThrownBy(() -> sharing.decide(id, true, TODAY.plusYears(1).plusDays(1), "", by("市监")))
        .extracting("code")
        .isEqualTo("DTY-063");
    sharing.decide(id, true, TODAY, "", by("市监"));
    sharing.use(id, SPJ, "查用甲", "经办甲");
    assertThatThrownBy(() -> sharing.use(id, SCJGJ, "查用", "市监"))
        .extracting("code")
        .isEqualTo("DTY-066");
    var tomorrow = sharing(Clock.offset(CLOCK, Duration.ofDays(1)));
    assertThatThrownBy(() -> tomorrow.use(id, SPJ, "查用", "经办甲"))
        .extracting("code")
        .isEqualTo("DTY-066");
    assertThat(sharing.uses(id, 9)).singleElement().extracting(Sharing.Use::what).isEqualTo("查用甲");
  }

  @Test
  @DisplayName("收回须写明理由，收回后不能再用")
  void a_withdrawn_grant_is_used_no_more() {
    long id = requested();
    assertThat(sharing.waiting()).singleElement().extracting(Sharing.Grant::id).isEqualTo(id);
    sharing.decide(id, true, TODAY.plusYears(1), "限办理许可", by("市监"));
    assertThat(sharing.waiting()).isEmpty();
    assertThat(sharing.live(SPJ)).hasSize(1);
    assertThat(sharing.live(SCJGJ)).isEmpty();
    assertThatThrownBy(() -> sharing.withdraw(id, " ", by("市监")))
        .extracting("code")
        .isEqualTo("DTY-064");
    sharing.withdraw(id, "业务已取消", by("市监"));
    assertThat(sharing.live(SPJ)).isEmpty();
    var kept = sharing.find(id).orElseThrow();
    assertThat(kept.words()).isEqualTo("限办理许可");
    assertThat(kept.withdrawal()).isEqualTo("业务已取消");
    assertThatThrownBy(() -> sharing.use(id, SPJ, "查用", "经办甲"))
        .extracting("code")
        .isEqualTo("DTY-066");
    assertThatThrownBy(() -> sharing.withdraw(id, "再收", by("市监")))
        .extracting("code")
        .isEqualTo("DTY-065");
  }

  @Test
  @DisplayName("只采一次：名称、别名、代码一样的已有，名称相近的请核对，其余没有")
  void a_form_is_told_what_the_government_already_holds() {
    var findings =
        new CollectOnce(CATALOGUE)
            .check(List.of("统一社会信用代码", " 统一社会信用代码：", "CF_WSH", "法定代表人基本情况", "星座", ""));
    assertThat(findings)
        .extracting(CollectOnce.Finding::answer)
        .containsExactly(Answer.HELD, Answer.HELD, Answer.LIKELY, Answer.NOT_HELD);
    assertThat(findings.get(1).places()).contains("行政处罚 · 行政处罚决定书文号");
  }

  @Test
  @DisplayName("只采一次：表格上常见的叫法也认得，每个叫法都对得上目录里的字段")
  void what_forms_call_a_field_is_known() {
    var findings =
        new CollectOnce(CATALOGUE).check(List.of("公司名称", "营业执照编号", "法人", "办公地址：", "成立时间：", "许可证号"));
    assertThat(findings).extracting(CollectOnce.Finding::answer).containsOnly(Answer.HELD);
    assertThat(findings.get(2).places()).contains("市场主体登记 · 法定代表人");
  }

  @Test
  @DisplayName("只采一次：禁止归集的答“依法禁止归集”；事项的名称也对得上")
  void what_is_forbidden_is_said_and_items_answer_by_title() {
    var once = new CollectOnce(CATALOGUE);
    assertThat(once.check(List.of("宗教信仰", "血型", "信教情况", "体检结果", "既往病史")))
        .extracting(CollectOnce.Finding::answer)
        .containsOnly(Answer.FORBIDDEN);
    var asked =
        List.of(
            "企业全称", "统一信用代码", "住址", "处罚金额", "许可有效期", "商标", "年报", "行政处罚记录", "社保缴纳情况", "经营异常名录信息");
    assertThat(once.check(List.of("参保人数")).getFirst().answer()).isEqualTo(Answer.LIKELY);
    var held = once.check(asked);
    assertThat(held)
        .allSatisfy(one -> assertThat(one.answer()).as(one.name()).isEqualTo(Answer.HELD));
    assertThat(held.get(6).places()).contains("年度报告 · 整个事项");
    assertThat(held.get(7).places()).contains("行政处罚 · 整个事项");
    assertThat(held.get(8).places()).contains("社会保险参保缴费 · 整个事项");
  }

  @Test
  @DisplayName("只采一次：带时间的、某种许可证的、换了说法的也认得")
  void what_is_asked_with_a_time_or_of_one_licence_is_known() {
    var once = new CollectOnce(CATALOGUE);
    var held =
        once.check(
            List.of(
                "食品经营许可证编号",
                "许可证号",
                "食品经营许可证",
                "近三年处罚情况",
                "近3年内受到的行政处罚记录",
                "上年度年报",
                "专利情况",
                "纳税信用级别"));
    assertThat(held)
        .allSatisfy(one -> assertThat(one.answer()).as(one.name()).isEqualTo(Answer.HELD));
    assertThat(held.get(0).places()).contains("行政许可 · 许可编号");
    assertThat(held.get(1).places()).contains("行政许可 · 许可编号");
    assertThat(held.get(2).places()).contains("行政许可 · 整个事项");
    assertThat(held.get(6).places()).contains("知识产权 · 整个事项");
  }

  @Test
  @DisplayName("交换节点：有积压、差错多、久无来件的各有状况；恰好百分之五不算差错多")
  void a_node_tells_its_health() {
    district.submission(SPJ, LICENCE, "2026-11-20T10:00:00+08:00", 95, 5, 0);
    district.submission(SCJGJ, PENALTY, "2026-11-20T10:00:00+08:00", 94, 6, 0);
    var nodes = new NodeStore(district.sql, UNITS, CLOCK);
    assertThat(nodes.all(Optional.of(SPJ)).getFirst().health()).isEqualTo(Nodes.Health.GOOD);
    assertThat(nodes.all(Optional.of(SCJGJ)).getFirst().health()).isEqualTo(Nodes.Health.FAULTY);
    var later = new NodeStore(district.sql, UNITS, Clock.offset(CLOCK, Duration.ofDays(31)));
    assertThat(later.all(Optional.of(SPJ)).getFirst().health()).isEqualTo(Nodes.Health.SILENT);
    assertThat(nodes.all(Optional.empty()).getLast())
        .as("who has never sent anything stands there too")
        .satisfies(one -> assertThat(one.department().value()).isEqualTo("yjj"))
        .satisfies(one -> assertThat(one.last()).isEmpty())
        .satisfies(one -> assertThat(one.health()).isEqualTo(Nodes.Health.UNUSED));
  }

  @Test
  @DisplayName("数据画像：填充率与上月比，异常大的金额单列；主体名称从不列出取值")
  void a_profile_tells_rates_drift_and_outliers_and_no_names() {
    for (int i = 1; i <= 8; i++) {
      district.entry(
          SCJGJ,
          PENALTY,
          "2026-11-0" + i,
          1,
          "{\"CF_XDR_MC\":\"甲" + i + "\",\"CF_NR_FK\":\"" + (i == 8 ? "900" : i) + "\"}");
    }
    district.entry(SCJGJ, PENALTY, "2026-10-09", 1, "{\"CF_XDR_MC\":\"\",\"CF_NR_FK\":\"1\"}");
    var profile =
        new ProfileStore(district.sql, CATALOGUE, CLOCK)
            .of(PENALTY, YearMonth.of(2026, 11), Optional.empty());
    var name =
        profile.stream()
            .filter(one -> one.field().value().equals("CF_XDR_MC"))
            .findFirst()
            .orElseThrow();
    var fine =
        profile.stream()
            .filter(one -> one.field().value().equals("CF_NR_FK"))
            .findFirst()
            .orElseThrow();
    assertThat(name.rate()).isEqualTo(100.0);
    assertThat(name.drift()).contains(100.0);
    assertThat(name.top()).isEmpty();
    assertThat(fine.outliers())
        .singleElement()
        .satisfies(one -> assertThat(one.count()).isEqualTo(1));
    assertThat(fine.drift()).contains(0.0);
  }
}
