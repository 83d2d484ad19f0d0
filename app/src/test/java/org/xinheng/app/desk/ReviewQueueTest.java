package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.link.Reviews;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.SubmissionNumber;

@DisplayName("待核对主体：清单按公示时限排列，时限看板一并计数")
class ReviewQueueTest {
  private static final String QUEUE = "/desk/reviews";

  @TempDir static Path data;

  private static Desk desk;
  private static String licensing;
  private static String unsure;
  private static String mismatched;

  /** Monday, 23 November 2026. */
  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    licensing = department("审批");
    desk.account("licensing", licensing, Role.CLERK)
        .account("penalising", department("市场监督"), Role.CLERK)
        .account("credit", licensing, Role.CREDIT_OFFICER);
    send(OddLicences.file(OddLicences.sure("90", "2026-11-02")));
    unsure =
        send(
            OddLicences.file(
                OddLicences.otherName("91", "2026-11-13", "1"),
                OddLicences.otherName("92", "2026-11-10", "1"),
                OddLicences.otherName("93", "2026-11-10", "2")));
    mismatched = send(OddLicences.file(OddLicences.wrongCheck("94", "2026-11-12")));
    desk.bean(Publications.class).tick(today(), desk.bean(Clock.class).instant());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String department(String word) {
    return desk.bean(District.class).departments().stream()
        .filter(department -> department.name().contains(word))
        .findFirst()
        .orElseThrow()
        .code()
        .value();
  }

  private static LocalDate today() {
    return LocalDate.now(desk.bean(Desk.StandingClock.class));
  }

  private static String send(byte[] content) throws Exception {
    var answer = desk.as("licensing").upload("licence", "许可.csv", content);
    var number = new SubmissionNumber(Visitor.location(answer).replace("/desk/submissions/", ""));
    var submissions = desk.bean(Submissions.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> submissions.find(number).orElseThrow().state().finished());
    return number.toString();
  }

  /** The review of the document of that number. */
  private static long review(String number) {
    return desk.bean(Reviews.class).open(Optional.empty(), 0, 100).stream()
        .filter(one -> one.cells().stream().anyMatch(cell -> cell.endsWith("〕" + number + "号")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<String> documents(String login, String query) throws Exception {
    return desk.as(login)
        .get(QUEUE + "/list.csv" + query)
        .body()
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst(".*〕(\\d+)号.*", "$1"))
        .toList();
  }

  @Test
  @DisplayName("清单写明主体、文书、决定日期、公示时限、候选和依据；不公示的没有时限；最急的在前")
  void the_list_tells_each_row_and_puts_the_most_urgent_first() throws Exception {
    var page = desk.as("licensing").get(QUEUE).body();
    assertThat(page)
        .contains("济南某某大酒店", "〕92号", "2026-11-10", "2026-11-19", "已逾期")
        .contains("莱芜样例青禾商贸有限公司", "href=\"" + QUEUE + "/" + review("92"))
        .containsSubsequence("〕92号", "〕94号", "〕91号", "〕93号");
    var rows = desk.as("licensing").get(QUEUE + "/list.csv").body().lines().toList();
    assertThat(rows).hasSize(5);
    assertThat(rows.getFirst())
        .contains("报送的主体", "信息事项", "部门", "文书", "决定日期", "公示时限", "等待起", "最可能的主体", "依据");
    assertThat(rows.get(1)).contains("2026-11-10", "2026-11-19", "91370116MAX0000157");
    assertThat(rows.get(4)).contains("〕93号", "–");
  }

  @Test
  @DisplayName("按部门、事项、问题、时限、回执筛选；读不懂的条件指出来")
  void the_list_is_narrowed_down() throws Exception {
    assertThat(documents("licensing", "?due=LATE")).containsExactly("92");
    assertThat(documents("licensing", "?due=TODAY")).containsExactly("94");
    assertThat(documents("licensing", "?due=SOON")).containsExactly("91");
    assertThat(documents("licensing", "?due=NONE")).containsExactly("93");
    assertThat(documents("licensing", "?due=LATER")).isEmpty();
    assertThat(documents("licensing", "?reason=OFFICIAL_MISMATCH")).containsExactly("94");
    assertThat(documents("licensing", "?item=penalty")).isEmpty();
    assertThat(documents("credit", "?department=" + licensing))
        .containsExactly("92", "94", "91", "93");
    assertThat(documents("licensing", "?submission=" + mismatched)).containsExactly("94");
    assertThat(desk.as("licensing").get(QUEUE + "?due=EVER").statusCode()).isEqualTo(400);
    assertThat(desk.as("licensing").get(QUEUE + "?submission=.1").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("回执的“等待人工核对”打开的清单只有这一份报送的行")
  void a_receipt_opens_its_own_rows() throws Exception {
    assertThat(desk.as("licensing").get("/desk/submissions/" + unsure).body())
        .contains("href=\"" + QUEUE + "?submission=" + unsure + "\"");
    assertThat(documents("licensing", "?submission=" + unsure)).containsExactly("92", "91", "93");
  }

  @Test
  @DisplayName("别的部门看不到这些行，也不能用回执编号查到")
  void another_department_sees_none_of_them() throws Exception {
    var stranger = desk.as("penalising");
    assertThat(stranger.get(QUEUE).body()).doesNotContain("大酒店");
    assertThat(documents("penalising", "")).isEmpty();
    assertThat(documents("penalising", "?due=LATE")).isEmpty();
    assertThat(stranger.get(QUEUE + "?submission=" + unsure).statusCode()).isEqualTo(404);
    assertThat(stranger.get(QUEUE + "?department=" + licensing).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("下一条按清单的顺序，在同样的条件之内；到头了从第一条再来")
  void the_next_one_is_the_next_of_the_same_list() throws Exception {
    var clerk = desk.as("licensing");
    assertThat(next(clerk, "92", "")).isEqualTo(QUEUE + "/" + review("94"));
    assertThat(next(clerk, "94", "")).isEqualTo(QUEUE + "/" + review("91"));
    assertThat(next(clerk, "92", "reason=UNSURE_LINK"))
        .isEqualTo(QUEUE + "/" + review("91") + "?reason=UNSURE_LINK");
    assertThat(next(clerk, "93", "")).isEqualTo(QUEUE + "/" + review("92"));
  }

  /** Where 下一条 on the card leads. */
  private static String next(Visitor clerk, String number, String filter) throws Exception {
    var card = clerk.get(QUEUE + "/" + review(number) + (filter.isEmpty() ? "" : "?" + filter));
    var link = QUEUE + "/next?" + (filter.isEmpty() ? "" : filter + "&amp;") + "after=";
    assertThat(card.body()).contains("下一条", link + review(number));
    var answer = clerk.get((link + review(number)).replace("&amp;", "&"));
    assertThat(answer.statusCode()).isEqualTo(303);
    return Visitor.location(answer);
  }

  @Test
  @DisplayName("答完一条，接着是同样条件之内的下一条；没有下一条就回到清单")
  void an_answer_leads_to_the_next_of_the_same_list() throws Exception {
    var clerk = desk.as("licensing");
    var card = QUEUE + "/" + review("91");
    var next = QUEUE + "/" + review("93");
    var fields = Map.of("answer", "FOUND", "note", "名称不同", "reason", "UNSURE_LINK");
    assertThat(Visitor.location(clerk.post(card, card, fields)))
        .isEqualTo(next + "?reason=UNSURE_LINK");
    clerk.post(QUEUE, card + "/undo", Map.of());
    var alone = Map.of("answer", "FOUND", "note", "名称不同", "due", "SOON");
    assertThat(Visitor.location(clerk.post(card, card, alone))).isEqualTo(QUEUE + "?due=SOON");
    assertThat(clerk.get(QUEUE + "?due=SOON").body()).contains("没有等待核对的数据", "撤回");
    clerk.post(QUEUE, card + "/undo", Map.of());
  }

  @Test
  @DisplayName("时限看板把待核对的计入各栏，每一栏的数与清单相等，清单写明待核对主体并打开核对件")
  void the_board_counts_what_waits_for_its_subject() throws Exception {
    var board = desk.as("licensing").get("/desk/board/board.csv").body().lines().toList();
    var headings = Arrays.asList(board.getFirst().replace("\uFEFF", "").split(","));
    var figures = Arrays.asList(board.get(1).split(","));
    for (var column : BoardColumn.values()) {
      var list = desk.as("licensing").get("/desk/board/list.csv?column=" + column).body();
      assertThat(list.lines().count() - 1)
          .as(column.title())
          .isEqualTo(Long.parseLong(figures.get(headings.indexOf(column.title()))));
    }
    assertThat(figures.get(headings.indexOf("已逾期"))).isEqualTo("1");
    assertThat(figures.get(headings.indexOf("今天到期"))).isEqualTo("1");
    assertThat(figures.get(headings.indexOf("1 个工作日内到期"))).isEqualTo("1");
    assertThat(figures.get(headings.indexOf("待核对主体"))).isEqualTo("3");
    assertThat(desk.as("licensing").get("/desk/board/list?column=LATE").body())
        .contains("〕92号", "待核对主体", "济南某某大酒店", "href=\"" + QUEUE + "/" + review("92") + "\"");
    assertThat(desk.as("penalising").get("/desk/board/list?column=LATE").body())
        .doesNotContain("大酒店");
  }
}
