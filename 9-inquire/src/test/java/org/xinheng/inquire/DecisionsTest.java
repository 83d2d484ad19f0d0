package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.CATALOGUE;
import static org.xinheng.inquire.FiledDistrict.CLOCK;
import static org.xinheng.inquire.FiledDistrict.TODAY;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.inquire.flow.FollowDossier;
import org.xinheng.inquire.search.ListingIndex;
import org.xinheng.inquire.store.DocumentNumbers;
import org.xinheng.inquire.store.ListingSource;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;

class DecisionsTest {
  private static final Audience PUBLIC = new Audience.Public();
  private final FiledDistrict district = new FiledDistrict();
  private final ListingIndex index = ListingIndex.inMemory();
  private final Decisions decisions =
      new Decisions(district.sql, CATALOGUE, new EntitySearch(index));
  private long corrected;
  private long wrong;

  @BeforeEach
  void file() {
    district
        .entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON")
        .entity(2, "", "示例食品商店", "INDIVIDUAL_BUSINESS");
    wrong =
        district.entry(
            1, "penalty", "2026-05-06", "{\"CF_WSH\":\"示市监罚〔2026〕112号\",\"CF_NR\":\"罚款 9 万元\"}");
    corrected =
        district.correction(
            wrong,
            1,
            "penalty",
            "2026-05-06",
            "{\"CF_WSH\":\"示市监罚〔2026〕112号\",\"CF_NR\":\"=罚款 0.2 万元\",\"CF_XDR_MC\":\"示例建材有限公司\"}");
    district.live(corrected, 1, "penalty", "2026-05-12", "2027-05-06", "");
    long licence =
        district.entry(
            2, "licence", "2026-06-01", "{\"XK_WSH\":\"示许〔2026〕1号\",\"XK_NR\":\"食品经营\"}");
    district.live(licence, 2, "licence", "2026-06-05", "2099-12-31", "");
    new FollowDossier(
            index,
            new ListingSource(district.dataSource, CATALOGUE),
            new DocumentNumbers(district.dataSource, CATALOGUE))
        .catchUp();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<String> numbers(DecisionFilter filter) {
    return decisions.list(filter, PUBLIC, TODAY, 10, Optional.empty()).records().stream()
        .map(ShownRecord::documentNumber)
        .toList();
  }

  private static DecisionFilter words(String words) {
    return new DecisionFilter(
        List.of(), Optional.empty(), Optional.empty(), Optional.empty(), words);
  }

  @Test
  @DisplayName("公示清单按公示日期倒排,可按事项、部门、日期、名称、代码、文号筛选")
  void the_list_is_filtered_by_every_condition() {
    String penalty = "示市监罚〔2026〕112号";
    String licence = "示许〔2026〕1号";

    assertThat(numbers(DecisionFilter.NONE)).containsExactly(licence, penalty);
    assertThat(numbers(DecisionFilter.of(new ItemCode("penalty")))).containsExactly(penalty);
    assertThat(numbers(words("示例建材"))).containsExactly(penalty);
    assertThat(numbers(words("91370116MA3XYYT13F"))).containsExactly(penalty);
    assertThat(numbers(words("示许[2026]1号"))).containsExactly(licence);
    assertThat(numbers(words("查无此人"))).isEmpty();
    assertThat(numbers(days("2026-05-12", "2026-06-04"))).containsExactly(penalty);
    assertThat(numbers(days("2026-05-13", "2026-06-05"))).containsExactly(licence);
    assertThat(
            numbers(
                new DecisionFilter(
                    List.of(),
                    Optional.of(new DepartmentCode("czj")),
                    Optional.empty(),
                    Optional.empty(),
                    "")))
        .isEmpty();
  }

  @Test
  @DisplayName("文书号只记得一部分也能查到；年份括号不拘写法；条数与清单一致")
  void a_part_of_a_document_number_finds_its_decision() {
    String penalty = "示市监罚〔2026〕112号";
    String licence = "示许〔2026〕1号";

    assertThat(numbers(words("示市监罚"))).containsExactly(penalty);
    assertThat(numbers(words("[2026]112"))).containsExactly(penalty);
    assertThat(numbers(words("112号"))).containsExactly(penalty);
    assertThat(numbers(words("(2026)1"))).containsExactly(licence, penalty);
    assertThat(numbers(words("〔2025〕"))).isEmpty();
    assertThat(numbers(words("示例"))).containsExactly(licence, penalty);
    assertThat(decisions.count(words("示市监罚"), TODAY, 10)).isEqualTo(1);
    assertThat(decisions.count(words("示例食品"), TODAY, 10)).isEqualTo(1);
    assertThat(decisions.count(DecisionFilter.NONE, TODAY, 10)).isEqualTo(2);
    assertThat(decisions.count(DecisionFilter.NONE, TODAY, 1)).isEqualTo(1);
    assertThat(decisions.count(DecisionFilter.NONE, LocalDate.of(2027, 5, 7), 10)).isEqualTo(1);
  }

  @Test
  @DisplayName("翻页位置读不懂的当作没有，不当作第一页之后的某处")
  void an_unreadable_cursor_is_none() {
    assertThat(RecordPage.Cursor.parse("zzz")).isEmpty();
    assertThat(RecordPage.Cursor.parse("zzzzzzzzzzzz.1")).isEmpty();
    RecordPage.Cursor cursor = new RecordPage.Cursor(TODAY, 7);
    assertThat(RecordPage.Cursor.parse(cursor.toString())).contains(cursor);
  }

  private static DecisionFilter days(String from, String until) {
    return new DecisionFilter(
        List.of(),
        Optional.empty(),
        Optional.of(LocalDate.parse(from)),
        Optional.of(LocalDate.parse(until)),
        "");
  }

  @Test
  @DisplayName("决定页列出各版本及更正原因,旧编号也能找到,旧版内容不再示出")
  void a_decision_tells_its_versions_and_not_what_was_wrong() {
    DecisionPage page = decisions.find(new EntryId(wrong), PUBLIC, TODAY).orElseThrow();

    assertThat(page.record().id()).isEqualTo(new EntryId(corrected));
    assertThat(page.versions())
        .extracting(version -> version.version() + version.reason() + version.current())
        .containsExactly("1false", "2金额笔误true");
    assertThat(page.record().fields()).noneMatch(field -> field.value().contains("9 万元"));
  }

  @Test
  @DisplayName("期满次日,决定页不再示出")
  void a_decision_is_gone_after_its_last_day() {
    assertThat(decisions.find(new EntryId(corrected), PUBLIC, LocalDate.of(2027, 5, 6)))
        .isPresent();
    assertThat(decisions.find(new EntryId(corrected), PUBLIC, LocalDate.of(2027, 5, 7))).isEmpty();
    assertThat(decisions.find(new EntryId(999), PUBLIC, TODAY)).isEmpty();
  }

  @Test
  @DisplayName("下载的 CSV 带中文表头,公式样的格子加撇号")
  void the_download_defuses_formulas() {
    StringWriter csv = new StringWriter();
    long rows =
        new TransactionTemplate(new JdbcTransactionManager(district.dataSource))
            .<Long>execute(status ->
                decisions.download(
                    new ItemCode("penalty"), DecisionFilter.NONE, PUBLIC, TODAY, csv));

    assertThat(rows).isEqualTo(1);
    assertThat(csv.toString())
        .startsWith("\uFEFF公示编号,公示日期,公示截止日期,行政相对人名称")
        .contains("'=罚款 0.2 万元")
        .doesNotContain("证件号码");
  }

  @Test
  @DisplayName("首页数字:在册、公示中、及时率和最新公示")
  void the_figures_count_what_is_public() {
    Figures figures = new Statistics(district.sql, CATALOGUE, CLOCK).figures(TODAY);

    assertThat(figures.registered()).isEqualTo(2);
    assertThat(figures.live()).containsEntry(new ItemCode("penalty"), 1L);
    assertThat(figures.newest()).hasSize(2);
  }

  @Test
  @DisplayName("首页数今日公示的条数;最新公示里同一主体至多两条,昨日公示的不算今日")
  void the_home_page_counts_today_and_shows_several_entities() {
    district.entity(71, "", "示例甲有限公司", "LEGAL_PERSON").entity(72, "", "示例乙有限公司", "LEGAL_PERSON");
    for (int i = 0; i < 6; i++) {
      long entry = district.entry(71, "licence", "2026-11-16", "{}");
      district.live(entry, 71, "licence", "2026-11-23", "2099-12-31", "");
    }
    long other = district.entry(72, "licence", "2026-11-16", "{}");
    district.live(other, 72, "licence", "2026-11-22", "2099-12-31", "");

    Figures figures = new Statistics(district.sql, CATALOGUE, CLOCK).figures(TODAY);

    ItemCode licence = new ItemCode("licence");
    assertThat(figures.today()).containsEntry(licence, 6L);
    assertThat(figures.newest())
        .filteredOn(record -> record.item().equals(licence))
        .extracting(record -> record.subject().value())
        .startsWith(71L, 71L, 72L)
        .filteredOn(subject -> subject == 71)
        .hasSize(2);
  }
}
