package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.link.Review;
import org.xinheng.link.ReviewReason;
import org.xinheng.link.Reviews;
import org.xinheng.publish.BoardColumn;
import org.xinheng.publish.Exemptions;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Redactions;
import org.xinheng.publish.Withdrawals;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubmissionNumber;

@DisplayName("工作台：核对、隐去个人信息、免于公示")
class QueuesAtTheDeskTest {
  private static final Path FILES = Path.of("../samples/files");

  @TempDir static Path data;

  private static Desk desk;
  private static String licensing;
  private static String penalising;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    licensing = department("审批").code().value();
    penalising = department("市场监督").code().value();
    desk.account("licensing", licensing, Role.CLERK)
        .account("penalising", penalising, Role.CLERK)
        .account("second", penalising, Role.CLERK)
        .account("credit", licensing, Role.CREDIT_OFFICER);
    send("licensing", "licence", "licence-30-two-wrong.csv");
    send("licensing", "licence", "licences-of-others.csv", OddLicences.othersCodes());
    send("licensing", "licence", "licence-wrong-check.csv", OddLicences.wrongCheck());
    send("penalising", "penalty", "penalty-20-dirt.csv");
    desk.bean(Publications.class).tick(today(), desk.bean(Clock.class).instant());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Department department(String word) {
    return desk.bean(District.class).departments().stream()
        .filter(department -> department.name().contains(word))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate today() {
    return LocalDate.now(desk.bean(Desk.StandingClock.class));
  }

  private static void send(String login, String item, String file) throws Exception {
    send(login, item, file, Files.readAllBytes(FILES.resolve(file)));
  }

  private static void send(String login, String item, String file, byte[] content)
      throws Exception {
    var answer = desk.as(login).upload(item, file, content);
    var number = new SubmissionNumber(Visitor.location(answer).replace("/desk/submissions/", ""));
    var submissions = desk.bean(Submissions.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> submissions.find(number).orElseThrow().state().finished());
  }

  private static Review waiting() {
    return desk.bean(Reviews.class)
        .open(Optional.of(new DepartmentCode(licensing)), 0, 1)
        .getFirst();
  }

  @Test
  @DisplayName("核对须选结论、写理由；写明后记下，十分钟内可以撤回，过时不能")
  void a_review_needs_an_answer_and_a_reason_and_may_be_taken_back() throws Exception {
    var clerk = desk.as("licensing");
    var page = "/desk/reviews/" + waiting().id();
    assertThat(clerk.get(page).body()).contains("这一行属于哪个主体").contains("报送的内容");
    assertThat(clerk.post(page, page, Map.of("note", "理由")).body()).contains("请选择它属于哪个主体");
    var silent = clerk.post(page, page, Map.of("answer", "FOUND", "note", " "));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("请写明判断的理由");
    var answered = clerk.post(page, page, Map.of("answer", "FOUND", "note", "名称、代码都不同"));
    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(clerk.get("/desk/reviews").body()).contains("刚才核对的").contains("撤回");
    assertThat(Visitor.location(clerk.post("/desk/reviews", page + "/undo", Map.of())))
        .isEqualTo(page);
    clerk.post(page, page, Map.of("answer", "FOUND", "note", "名称、代码都不同"));
    desk.bean(Desk.StandingClock.class).pass(Duration.ofMinutes(10));
    clerk.post("/desk/reviews", page + "/undo", Map.of());
    assertThat(clerk.get("/desk/reviews").body()).contains("LNK-004");
  }

  @Test
  @DisplayName("校验不符的代码，经办人不能自己确认，只能退回；信用办可以确认")
  void a_clerk_does_not_confirm_a_code_that_fails_its_check() throws Exception {
    var mismatch =
        desk.bean(Reviews.class).open(Optional.empty(), 0, 100).stream()
            .filter(review -> review.reason() == ReviewReason.OFFICIAL_MISMATCH)
            .findFirst()
            .orElseThrow();
    var page = "/desk/reviews/" + mismatch.id();
    var answer = Map.of("answer", "CONFIRM_CODE", "note", "营业执照影像 2026-117");
    var clerk = desk.as("licensing");
    assertThat(clerk.get(page).body())
        .contains("由信用办核实确认")
        .doesNotContain("value=\"CONFIRM_CODE\"");
    var refused = clerk.post(page, page, answer);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("LNK-005");
    assertThat(desk.bean(Reviews.class).find(mismatch.id()).orElseThrow().state())
        .isEqualTo(Review.State.OPEN);
    assertThat(desk.as("credit").post(page, page, answer).statusCode()).isEqualTo(303);
    assertThat(desk.bean(Reviews.class).find(mismatch.id()).orElseThrow().state())
        .isEqualTo(Review.State.DECIDED);
  }

  @Test
  @DisplayName("别的部门待核对的数据，经办人打不开，也答不了")
  void a_review_of_another_department_is_not_shown() throws Exception {
    var page = "/desk/reviews/" + waiting().id();
    var stranger = desk.as("penalising");
    assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    var answer = stranger.post("/desk", page, Map.of("answer", "FOUND", "note", "不该由我判断"));
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("免于公示由部门提出、信用办审批：提出人和本部门的同事都批不了，批准后不再公开")
  void an_exemption_is_proposed_by_one_and_approved_by_another() throws Exception {
    var entry = live();
    var proposer = desk.as("penalising");
    var form = "/desk/exemptions/new?entry=" + entry;
    var incomplete = proposer.post(form, "/desk/exemptions/new", Map.of("entry", "" + entry));
    assertThat(incomplete.statusCode()).isEqualTo(422);
    assertThat(incomplete.body()).contains("有 4 处需要改正").contains("没有第五种");
    assertThat(desk.bean(Exemptions.class).of(entry)).isEmpty();
    proposer.post(form, "/desk/exemptions/new", proposal(entry));
    var proposed = desk.bean(Exemptions.class).of(entry).getFirst();
    var page = "/desk/exemptions/" + proposed.id();
    var own = proposer.post(page, page + "/approve", Map.of("words", "同意"));
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("PUB-010");
    assertThat(desk.as("licensing").get(page).statusCode()).isEqualTo(404);
    var colleague = desk.as("second");
    assertThat(colleague.get("/desk").body()).doesNotContain("审批免于公示");
    assertThat(colleague.get(page).body()).contains("由信用办审批").doesNotContain("批准免于公示</button>");
    var refused = colleague.post(page, page + "/approve", Map.of("words", "同意"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("PUB-019");
    assertThat(colleague.post(page, page + "/refuse", Map.of("words", "不必")).body())
        .contains("PUB-019");
    assertThat(desk.bean(Publications.class).find(entry).orElseThrow().state())
        .isNotInstanceOf(Publicity.Exempt.class);
    var office = desk.as("credit");
    assertThat(office.get("/desk").body()).contains("审批免于公示");
    assertThat(office.post(page, page + "/approve", Map.of("words", "同意")).statusCode())
        .isEqualTo(303);
    assertThat(desk.bean(Publications.class).find(entry).orElseThrow().state())
        .isInstanceOf(Publicity.Exempt.class);
  }

  private static Map<String, String> proposal(EntryId entry) {
    var fields = new HashMap<>(Map.of("entry", "" + entry, "reason", "TRADE_SECRET"));
    fields.put("legalBasis", "政府信息公开条例第十五条");
    fields.put("until", today().plusYears(1).toString());
    fields.put("grounds", "涉及尚未公开的配方");
    return fields;
  }

  @Test
  @DisplayName("撤下公示由一人提出、另一人审批：批准前公众仍看得到，批准后看不到，理由列入撤下说明")
  void a_withdrawal_is_proposed_by_one_and_approved_by_another() throws Exception {
    var entry = live();
    var proposer = desk.as("penalising");
    assertThat(proposer.get("/desk/records").body()).contains("/desk/records/" + entry);
    var form = "/desk/withdrawals/new?entry=" + entry;
    assertThat(proposer.get("/desk/records/" + entry).body()).contains(form);
    var incomplete = proposer.post(form, "/desk/withdrawals/new", Map.of("entry", "" + entry));
    assertThat(incomplete.statusCode()).isEqualTo(422);
    assertThat(incomplete.body()).contains("有 3 处需要改正").contains("请选择撤下的原因");
    var personal =
        proposer.post(form, "/desk/withdrawals/new", withdrawal(entry, "电话 13800138000"));
    assertThat(personal.statusCode()).isEqualTo(422);
    assertThat(personal.body()).contains("PUB-017");
    proposer.post(form, "/desk/withdrawals/new", withdrawal(entry, "行政复议决定撤销原处罚决定"));
    var proposed = desk.bean(Withdrawals.class).of(entry).getFirst();
    var page = "/desk/withdrawals/" + proposed.id();
    assertThat(proposer.post(page, page + "/approve", Map.of()).body()).contains("PUB-010");
    assertThat(desk.visitor().get("/decisions/" + entry).statusCode()).isEqualTo(200);
    assertThat(desk.visitor().get("/withdrawn").body()).doesNotContain(proposed.document());
    var second = desk.as("second");
    assertThat(second.get("/desk").body()).contains("待我审批撤下");
    assertThat(second.post(page, page + "/approve", Map.of("words", "属实")).statusCode())
        .isEqualTo(303);
    assertThat(desk.visitor().get("/decisions/" + entry).statusCode()).isEqualTo(404);
    assertThat(desk.visitor().get("/withdrawn").body())
        .contains(proposed.document())
        .contains("行政复议决定撤销原处罚决定");
  }

  private static Map<String, String> withdrawal(EntryId entry, String explanation) {
    var fields = new HashMap<>(Map.of("entry", "" + entry, "ending", "REVOKED"));
    fields.put("since", today().toString());
    fields.put("explanation", explanation);
    return fields;
  }

  /** A penalty that is public. */
  private static EntryId live() {
    var publications = desk.bean(Publications.class);
    for (long number = 1; number < 200; number++) {
      var found =
          publications
              .find(new EntryId(number))
              .filter(one -> one.department().value().equals(penalising))
              .filter(one -> one.state() instanceof Publicity.Live);
      if (found.isPresent()) {
        return found.get().entry();
      }
    }
    throw new IllegalStateException("nothing is public");
  }

  @Test
  @DisplayName("文本里还有疑似个人信息就放行不了；隐去后放行，进入待公示")
  void a_text_with_personal_traces_is_not_released() throws Exception {
    var redactions = desk.bean(Redactions.class);
    var waiting = redactions.waiting(Optional.of(new DepartmentCode(penalising)), 0, 1).getFirst();
    var text = waiting.texts().getFirst();
    var page = "/desk/redactions/" + waiting.entry();
    var field = "text-" + text.field().value();
    assertThat(desk.as("licensing").get(page).statusCode()).isEqualTo(303);
    var clerk = desk.as("penalising");
    assertThat(clerk.get(page).body()).contains("<mark title=\"疑似");
    var refused = clerk.post(page, page, Map.of("action", "release", field, text.original()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("PUB-020");
    assertThat(redactions.find(waiting.entry()).orElseThrow().texts().getFirst().draft())
        .isEqualTo(text.draft());
    var rewritten = clerk.post(page, page, Map.of("action", "release", field, "全新编造的内容：食品销售"));
    assertThat(rewritten.statusCode()).isEqualTo(422);
    assertThat(rewritten.body()).contains("PUB-023", "只能把原文中的一段换成");
    assertThat(redactions.find(waiting.entry()).orElseThrow().texts().getFirst().draft())
        .isEqualTo(text.draft());
    assertThat(clerk.post(page, page, Map.of("action", "release")).statusCode()).isEqualTo(303);
    assertThat(redactions.find(waiting.entry())).isEmpty();
  }

  @Test
  @DisplayName("时限看板只数本部门的，每个数字打开它所数的清单")
  void the_board_counts_ones_own_department_and_opens_its_lists() throws Exception {
    var clerk = desk.as("penalising");
    var board = clerk.get("/desk/board").body();
    assertThat(board).doesNotContain(licensing);
    for (var column : BoardColumn.values()) {
      var list = clerk.get("/desk/board/list?column=" + column);
      assertThat(list.statusCode()).as(column.name()).isEqualTo(200);
      assertThat(list.body()).contains(column.title());
    }
    assertThat(clerk.get("/desk/board/list?column=NONE").statusCode()).isEqualTo(400);
  }
}
