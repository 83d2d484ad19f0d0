package org.xinheng.publish.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.day;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.licence;
import static org.xinheng.publish.SampleRecords.penalty;
import static org.xinheng.publish.SampleRecords.penaltyOfPerson;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Role;
import org.xinheng.publish.LocalRules;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.publish.Seriousness;
import org.xinheng.publish.StartRule;
import org.xinheng.publish.Term;
import org.xinheng.verify.CreditRecord;

@DisplayName("公示期:依决定日期适用的规则书计算")
class PublicityTermTest {
  private static final RuleBooks BOOKS = RuleBooks.bundled();
  private static final Map<Role, String> SERIOUS = Map.of(Role.CATEGORY, "吊销许可证件");
  private static final Map<Role, String> WARNING = Map.of(Role.CATEGORY, "警告", Role.FINE, "");

  private static Term term(CreditRecord record) {
    return BOOKS.rule(DecisionFacts.of(record)).term();
  }

  private static Optional<Withheld> withheld(CreditRecord record) {
    return BOOKS.rule(DecisionFacts.of(record)).withheld();
  }

  @ParameterizedTest
  @DisplayName("一般失信信息:满三个月可修复,满一年终止;月末按当月最后一日")
  @CsvSource({
    "2026-05-10, 2026-08-10, 2027-05-10",
    "2026-11-30, 2027-02-28, 2027-11-30",
    "2026-05-06, 2026-08-06, 2027-05-06",
    "2026-04-01, 2026-07-01, 2027-04-01"
  })
  void an_ordinary_record_is_shown_three_months_at_least_and_a_year_at_most(
      String decided, LocalDate earliest, LocalDate latest) {
    Term term = term(fine(decided));
    assertThat(term.seriousness()).contains(Seriousness.ORDINARY);
    assertThat(term.earliestEnd()).contains(earliest);
    assertThat(term.latestEnd()).contains(latest);
    assertThat(term.ruleBook()).isEqualTo("order-36");
  }

  @ParameterizedTest
  @DisplayName("严重失信信息:满一年可修复,满三年终止;闰日按二月最后一日")
  @CsvSource({"2026-05-10, 2027-05-10, 2029-05-10", "2028-02-29, 2029-02-28, 2031-02-28"})
  void a_serious_record_is_shown_a_year_at_least_and_three_at_most(
      String decided, LocalDate earliest, LocalDate latest) {
    Term term = term(penalty(decided, SERIOUS));
    assertThat(term.seriousness()).contains(Seriousness.SERIOUS);
    assertThat(term.earliestEnd()).contains(earliest);
    assertThat(term.latestEnd()).contains(latest);
  }

  @Test
  @DisplayName("轻微失信信息默认不公示;公示的最长三个月,义务履行完毕即可修复")
  void a_minor_record_is_hidden_or_shown_for_three_months() {
    CreditRecord minor = penalty("2026-05-10", WARNING);
    assertThat(withheld(minor)).contains(Withheld.MINOR);
    Ruling shown = BOOKS.showingMinor(true).rule(DecisionFacts.of(minor));
    assertThat(shown.withheld()).isEmpty();
    assertThat(shown.term().earliestEnd()).contains(day("2026-05-10"));
    assertThat(shown.term().latestEnd()).contains(day("2026-08-10"));
    assertThat(shown.term().explanation()).contains("法定责任履行完毕即可申请信用修复", "满3个月（2026-08-10）终止公示");
  }

  @ParameterizedTest
  @DisplayName("规则书按决定日期选用,边界日各归其书")
  @CsvSource({
    "2019-06-30, notice-1171",
    "2019-07-01, notice-527",
    "2023-04-30, notice-527",
    "2023-05-01, order-58",
    "2025-06-22, order-58",
    "2026-03-31, order-58",
    "2026-04-01, order-36"
  })
  void the_book_in_force_on_the_decision_day_governs(String decided, String book) {
    assertThat(term(fine(decided)).ruleBook()).isEqualTo(book);
  }

  @Test
  @DisplayName("58号令:一般三个月至三年;食品药品、特种设备、安全生产、消防领域最短一年")
  void order_58_shows_three_years_at_most() {
    assertThat(term(fine("2025-05-10")).earliestEnd()).contains(day("2025-08-10"));
    assertThat(term(fine("2025-05-10")).latestEnd()).contains(day("2028-05-10"));
    Term food = term(penalty("2025-05-10", Map.of(Role.BASIS, "《中华人民共和国食品安全法》第一百二十四条")));
    assertThat(food.earliestEnd()).contains(day("2026-05-10"));
    assertThat(food.explanation()).contains("依据食品安全法处罚");
  }

  @Test
  @DisplayName("527号:一般三个月至一年,严重六个月至三年")
  void notice_527_distinguishes_two_classes() {
    assertThat(term(fine("2020-05-10")).latestEnd()).contains(day("2021-05-10"));
    assertThat(term(penalty("2020-05-10", SERIOUS)).earliestEnd()).contains(day("2020-11-10"));
    assertThat(term(penalty("2020-05-10", SERIOUS)).latestEnd()).contains(day("2023-05-10"));
  }

  @Test
  @DisplayName("1171号:没有信用修复")
  void the_oldest_notice_knows_no_repair() {
    assertThat(term(fine("2018-05-10")).earliestEnd()).isEmpty();
    assertThat(term(fine("2018-05-10")).latestEnd()).contains(day("2019-05-10"));
  }

  @Test
  @DisplayName("新旧衔接可切换:从旧,或对仍在公示期内的改按新办法")
  void earlier_records_follow_the_old_or_the_new_book_as_switched() {
    DecisionFacts lastOld = DecisionFacts.of(fine("2026-03-31"));
    assertThat(BOOKS.rule(lastOld).term().latestEnd()).contains(day("2029-03-31"));
    RuleBooks anew = BOOKS.with(Transition.NEW_BOOK);
    assertThat(anew.rule(lastOld).term().latestEnd()).contains(day("2027-03-31"));
    assertThat(anew.rule(lastOld).term().ruleBook()).isEqualTo("order-36");
  }

  @Test
  @DisplayName("新办法不使已届满的旧信息复活")
  void what_was_over_before_the_new_book_stays_with_the_old() {
    RuleBooks anew = BOOKS.with(Transition.NEW_BOOK);
    assertThat(anew.rule(DecisionFacts.of(fine("2020-05-10"))).term().ruleBook())
        .isEqualTo("notice-527");
  }

  @Test
  @DisplayName("省级最长时限:违法行为终止满五年,先到先止")
  void nothing_is_shown_five_years_after_the_conduct_ended() {
    DecisionFacts facts =
        conductEnded(DecisionFacts.of(penalty("2026-05-10", SERIOUS)), "2022-01-15");
    Term term = BOOKS.rule(facts).term();
    assertThat(term.latestEnd()).contains(day("2027-01-15"));
    assertThat(term.earliestEnd()).contains(day("2027-01-15"));
    assertThat(term.explanation()).contains("最迟2027-01-15终止公示");
  }

  private static DecisionFacts conductEnded(DecisionFacts facts, String day) {
    return new DecisionFacts(
        facts.item(),
        facts.nature(),
        facts.open(),
        facts.kind(),
        facts.decidedOn(),
        facts.categories(),
        facts.simpleProcedure(),
        facts.fineYuan(),
        facts.stated(),
        facts.basis(),
        facts.content(),
        facts.decidedBy(),
        facts.status(),
        facts.validUntil(),
        Optional.of(day(day)));
  }

  @Test
  @DisplayName("没有写明地方规则的区县只适用全国规则：没有省级最长时限，不公开事项按区县默认期限，自然人仍不公示")
  void another_province_is_under_the_national_books_alone() {
    RuleBooks national = RuleBooks.of(LocalRules.NONE);
    var serious = DecisionFacts.of(penalty("2026-05-10", SERIOUS));
    assertThat(national.rule(serious).term().latestEnd()).contains(day("2029-05-10"));
    assertThat(national.rule(serious).term().outerLimit()).isEmpty();
    assertThat(BOOKS.rule(serious).term().outerLimit()).contains(day("2031-05-10"));
    assertThat(national.rule(DecisionFacts.of(penaltyOfPerson("2026-05-06"))).withheld())
        .contains(Withheld.NATURAL_PERSON);
    assertThat(national.books()).extracting(RuleBook::id).doesNotContain("not-open");
    assertThat(BOOKS.books()).extracting(RuleBook::id).contains("not-open");
    assertThat(national.books()).noneMatch(book -> book.title().contains("山东"));
  }

  @Test
  @DisplayName("区县可以另带自己的省级时限和规则书，先于随程序提供的同类规则书")
  void a_district_may_bring_rules_of_its_own() {
    var limit =
        new LocalRules.Text(
            "云岭省.yaml",
            """
            title: 云岭省社会信用条例
            documentNumber: 示例
            outerLimit: {article: 第三十条, years: 2, startRule: DECISION}
            naturalPersons: {article: 第九条, shown: false}
            """);
    var utility =
        new LocalRules.Text(
            "缴费.yaml",
            """
            id: our-utility
            title: 青石县缴费信息规则
            nature: OTHER
            items: [utility]
            inForceFrom: 1949-10-01
            startRule: DECISION
            validity: true
            otherwiseMonths: 6
            """);
    RuleBooks own =
        RuleBooks.of(new LocalRules(java.util.List.of(), java.util.List.of(limit, utility)));
    Term term = own.rule(DecisionFacts.of(penalty("2026-05-10", SERIOUS))).term();
    assertThat(term.latestEnd()).contains(day("2028-05-10"));
    assertThat(own.books().getFirst().id()).isEqualTo("our-utility");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new LocalRules(java.util.List.of("henan"), java.util.List.of()).checked())
        .hasMessageContaining("没有随程序提供名为“henan”的地方规则")
        .hasMessageContaining("shandong");
  }

  @Test
  @DisplayName("行业规则先于国家规则,自公示之日起算的到公示时才有日期")
  void a_sector_book_goes_before_the_national_one() {
    RuleBook sector =
        RuleBookYaml.parse(
            """
            id: order-45
            title: 市场监督管理行政处罚信息公示规定
            documentNumber: 国家市场监督管理总局令第45号
            article: 第十三条
            nature: PENALTY
            decidedByContains: [市场监督管理]
            inForceFrom: 2021-09-01
            startRule: PUBLICATION
            classes:
              MINOR: {shown: true, least: 0, most: 3}
              ORDINARY: {shown: true, least: 6, most: 36}
              SERIOUS: {shown: true, least: 12, most: 36}
            classification:
              simpleProcedure: MINOR
              otherwise: ORDINARY
              categories: {警告: MINOR}
              fines: {}
              seriousBasis: []
            """,
            "order-45");
    RuleBooks books = BOOKS.with(sector);
    var market = penalty("2026-05-06", Map.of(Role.DECIDED_BY, "示例区市场监督管理局"));
    Term open = books.rule(DecisionFacts.of(market)).term();
    assertThat(open.ruleBook()).isEqualTo("order-45");
    assertThat(open.startRule()).isEqualTo(StartRule.PUBLICATION);
    assertThat(open.latestEnd()).isEmpty();
    assertThat(open.startingOn(day("2026-05-12")).latestEnd()).contains(day("2029-05-12"));
    assertThat(open.startingOn(day("2026-05-12")).explanation()).contains("自2026-05-12公示之日起满6个月");
    assertThat(books.rule(DecisionFacts.of(fine("2026-05-06"))).term().ruleBook())
        .isEqualTo("order-36");
  }

  @Test
  @DisplayName("许可在有效期内公示,长期有效的不终止,没有修复")
  void a_licence_is_shown_while_it_is_valid() {
    assertThat(term(licence("2026-05-06", "2031-05-05")).latestEnd()).contains(day("2031-05-05"));
    assertThat(term(licence("2026-05-06", "2031-05-05")).earliestEnd()).isEmpty();
    Term forLong = term(licence("2026-05-06", "2099-12-31"));
    assertThat(forLong.latestEnd()).contains(Term.UNLIMITED);
    assertThat(forLong.explanation()).startsWith("长期有效");
    assertThat(forLong.covers(day("2090-01-01"))).isTrue();
  }

  @Test
  @DisplayName("自然人的信息默认不公示")
  void a_natural_person_is_not_shown() {
    assertThat(withheld(penaltyOfPerson("2026-05-06"))).contains(Withheld.NATURAL_PERSON);
  }

  @Test
  @DisplayName("为什么是这一天:一句话说清起算、期限和依据")
  void the_reason_for_the_day_can_be_read() {
    assertThat(term(fine("2026-05-06")).explanation())
        .isEqualTo(
            "属一般失信信息（罚款20000元），自2026-05-06决定之日起满3个月（2026-08-06）可申请信用修复，满12个月（2027-05-06）终止公示。"
                + "依据：《信用修复管理办法》（国家发展改革委令第36号） 失信信息分类和公示期限的规定。");
  }
}
