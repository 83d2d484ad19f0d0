package org.xinheng.assess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.assess.model.Facts.company;
import static org.xinheng.assess.model.Facts.day;
import static org.xinheng.assess.model.Facts.fine;
import static org.xinheng.assess.model.Facts.honour;
import static org.xinheng.assess.model.Facts.listed;
import static org.xinheng.assess.model.Facts.registration;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.assess.Contribution;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.Graded;
import org.xinheng.assess.Graded.Outcome;
import org.xinheng.assess.Points;
import org.xinheng.assess.WhatIf;
import org.xinheng.collect.Catalogue;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

@DisplayName("评分：每一分有来由，期满那天起不再计入")
class GradingTest {
  private static final ScoreCard CARD = SampleCard.card();

  private static Graded on(String day, DossierFacts facts) {
    return Grading.grade(CARD, facts, day(day));
  }

  @Test
  @DisplayName("决定前一日不计，决定之日全计，最后一日剩一日，次日起不计")
  void a_penalty_counts_from_its_decision_to_its_last_day() {
    var facts = company(registration(), fine(2, Seriousness.ORDINARY, "2026-05-01", "2026-05-10"));
    assertThat(on("2026-04-30", facts).points()).isEqualTo(Points.of(80));
    assertThat(on("2026-05-01", facts).points()).isEqualTo(Points.of(60));
    assertThat(on("2026-05-06", facts).points()).isEqualTo(Points.of(70));
    assertThat(on("2026-05-10", facts).points()).isEqualTo(Points.of(78));
    assertThat(on("2026-05-11", facts).points()).isEqualTo(Points.of(80));
    assertThat(on("2026-05-11", facts)).extracting(Graded::grade).isEqualTo("优");
    assertThat(on("2026-05-10", facts).grade()).isEqualTo("中");
  }

  @Test
  @DisplayName("轻微减半，严重三倍；第二条多扣一半；扣到本项上限为止，每条写明怎么算的")
  void seriousness_repeats_and_the_cap_are_told() {
    var minor = company(registration(), fine(2, Seriousness.MINOR, "2026-05-01", ""));
    assertThat(on("2026-05-01", minor).points()).isEqualTo(Points.of(70));
    var twice =
        company(
            registration(),
            fine(3, Seriousness.ORDINARY, "2026-05-02", ""),
            fine(2, Seriousness.ORDINARY, "2026-05-01", ""));
    assertThat(adverse(on("2026-05-02", twice)))
        .extracting(one -> one.points().toString() + " " + one.why())
        .containsExactly("-20 每条 20 分", "-30 每条 20 分 × 第2条150%");
    var serious =
        company(
            registration(),
            fine(2, Seriousness.SERIOUS, "2026-05-01", ""),
            fine(3, Seriousness.ORDINARY, "2026-05-02", ""));
    assertThat(adverse(on("2026-05-02", serious)))
        .extracting(one -> one.points().toString() + " " + one.why())
        .containsExactly("-60 每条 20 分 × 严重300%", "0 每条 20 分 × 第2条150%；已到上限，超出的不计");
  }

  private static List<Contribution> adverse(Graded graded) {
    return graded.contributions().stream()
        .filter(one -> one.cause().isPresent() && one.indicator().equals("处罚"))
        .toList();
  }

  @Test
  @DisplayName("明细写明哪条记录、计到哪一天")
  void a_contribution_names_its_record_and_its_last_day() {
    var facts = company(registration(), fine(2, Seriousness.ORDINARY, "2026-05-01", "2026-05-10"));
    assertThat(adverse(on("2026-05-05", facts)))
        .singleElement()
        .satisfies(one -> {
          var cause = one.cause().orElseThrow();
          assertThat(cause.entry().value()).isEqualTo(2);
          assertThat(cause.lastDay()).contains(day("2026-05-10"));
          assertThat(one.why()).isEqualTo("每条 20 分 × 剩余期限 6/10 日");
          assertThat(one.article()).isEqualTo("第一条");
        });
  }

  @Test
  @DisplayName("在严重失信名单上，加分再多也是最低一级；移出之日起不再是")
  void honours_do_not_buy_off_a_serious_list() {
    var facts =
        company(
            registration(),
            honour(3, "2026-01-01"),
            honour(4, "2026-01-02"),
            listed(2, "2026-05-01", "2029-04-30"));
    var listed = on("2026-05-01", facts);
    assertThat(listed.points()).isEqualTo(Points.of(100));
    assertThat(listed.grade()).isEqualTo("差");
    assertThat(listed.holds())
        .singleElement()
        .satisfies(hold -> {
          assertThat(hold.atMost()).isEqualTo("差");
          assertThat(hold.causes().getFirst().lastDay()).contains(day("2029-04-30"));
        });
    assertThat(listed.reasons()).anyMatch(reason -> reason.equals("名单期间（第三条）"));
    assertThat(on("2029-05-01", facts).grade()).isEqualTo("优");
    var removed = facts.records().stream().map(one -> one.stoppedFrom(day("2027-01-01"))).toList();
    assertThat(on("2027-01-01", company(registration(), removed.getLast())).grade()).isEqualTo("优");
    assertThat(on("2026-12-31", company(registration(), removed.getLast())).grade()).isEqualTo("差");
  }

  @Test
  @DisplayName("加分有上限")
  void what_is_earned_is_capped() {
    var facts =
        company(
            registration(),
            honour(2, "2026-01-01"),
            honour(3, "2026-01-01"),
            honour(4, "2026-01-01"));
    assertThat(on("2026-05-01", facts).points()).isEqualTo(Points.of(100));
  }

  @Test
  @DisplayName("没有登记信息为信息不足，不是差；在严重失信名单上的，仍是最低一级")
  void too_little_known_is_not_bad() {
    var unknown = on("2026-05-01", company(fine(2, Seriousness.SERIOUS, "2026-05-01", "")));
    assertThat(unknown.outcome()).isEqualTo(Outcome.TOO_LITTLE_KNOWN);
    assertThat(unknown.grade()).isEqualTo("信息不足");
    assertThat(unknown.reasons()).singleElement().asString().contains("没有登记信息", "信息不足不是差");
    assertThat(on("2026-05-01", company(listed(2, "2026-05-01", ""))).grade()).isEqualTo("差");
  }

  @Test
  @DisplayName("异议成立的，自成立之日起不计入")
  void what_was_upheld_in_an_objection_does_not_count() {
    var fine = fine(2, Seriousness.ORDINARY, "2026-05-01", "");
    var facts = company(registration(), Facts.upheld(fine, "2026-06-01"));
    assertThat(on("2026-05-31", facts).points()).isEqualTo(Points.of(60));
    assertThat(on("2026-06-01", facts).points()).isEqualTo(Points.of(80));
  }

  @Test
  @DisplayName("自然人不评价；卡不管的主体类别说明不适用")
  void natural_persons_are_never_graded() {
    assertThatThrownBy(
            () -> new DossierFacts(new SubjectId(1), SubjectKind.NATURAL_PERSON, List.of()))
        .hasMessage("自然人不评价");
    var shop = new DossierFacts(new SubjectId(1), SubjectKind.INDIVIDUAL_BUSINESS, List.of());
    var graded = on("2026-05-01", shop);
    assertThat(graded.outcome()).isEqualTo(Outcome.NOT_ITS_KIND);
    assertThat(graded.contributions()).isEmpty();
    assertThat(graded.reasons()).containsExactly("本评分卡不评价个体工商户");
  }

  @Test
  @DisplayName("尚不可得的维度不计分，按可得分值折算，并写明缺什么")
  void what_is_missing_is_said_and_not_invented() {
    var risk = ScoreCards.bundled(Catalogue.bundled()).all().get(1);
    var graded = Grading.grade(risk, company(registration()), day("2026-05-01"));
    assertThat(graded.grade()).isEqualTo("A");
    assertThat(graded.points()).isEqualTo(Points.of(850));
    assertThat(graded.outOf()).isEqualTo(Points.of(850));
    assertThat(graded.contributions()).noneMatch(one -> one.dimension().equals("关联关系"));
    assertThat(graded.missing())
        .contains("关联关系·关联主体的风险：关联方图谱尚未建立，这一维度不计分", "社会评价·投诉举报：尚无按主体计算的投诉举报基线，没有扣分");
    var twice =
        company(
            registration(),
            fine(2, Seriousness.ORDINARY, "2026-05-01", ""),
            fine(3, Seriousness.MINOR, "2026-05-01", ""));
    assertThat(Grading.grade(risk, twice, day("2026-05-01")).grade()).isEqualTo("B");
  }

  @Test
  @DisplayName("怎样会变：没有新记录到哪天变；哪一条终止就变；一条不够的，几条一起")
  void what_would_change_it_is_worked_out_by_the_grading_itself() {
    var one = company(registration(), fine(2, Seriousness.ORDINARY, "2026-05-01", "2026-05-10"));
    var what = Counterfactuals.of(CARD, one, day("2026-05-05"));
    assertThat(what)
        .extracting(WhatIf::words)
        .containsExactly("没有新的记录，到 2026-05-11 等级变为“优”", "条目 #2依法终止（信用修复、撤销、更正、移出）的，等级变为“优”（80 分）");
    assertThat(what.getFirst().on()).isEqualTo(Optional.of(day("2026-05-11")));
    var two =
        company(
            registration(),
            fine(2, Seriousness.ORDINARY, "2026-05-01", ""),
            fine(3, Seriousness.ORDINARY, "2026-05-01", ""),
            listed(4, "2026-05-01", ""));
    assertThat(Counterfactuals.of(CARD, two, day("2026-05-05")))
        .singleElement()
        .satisfies(all -> {
          assertThat(all.ended()).extracting(entry -> entry.value()).containsExactly(4L, 3L);
          assertThat(all.grade()).isEqualTo("中");
        });
  }
}
