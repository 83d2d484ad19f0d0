package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.Attachment;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Rate;
import org.xinheng.duties.ScoreSheet;
import org.xinheng.duties.SheetRevision;

/** 评分表: how scores are reckoned; revised by one of the credit office, passed by another. */
@Controller
@RequestMapping("/desk/quality")
class ScoreSheetController {
  private final DeskPages pages;
  private final Quality quality;
  private final AccountLines accounts;
  private final Doing doing;
  private final Auditing audit;
  private final Clock clock;

  ScoreSheetController(
      DeskPages pages,
      Quality quality,
      AccountLines accounts,
      Doing doing,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.quality = quality;
    this.accounts = accounts;
    this.doing = doing;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/sheet")
  ResponseEntity<byte[]> sheet(Visit visit) {
    audit.done(visit, "查看评分表", "");
    return showSheet(visit, HttpStatus.OK, inForce(), List.of());
  }

  /** The text of the sheet in force. */
  @GetMapping("/sheet.yaml")
  ResponseEntity<byte[]> text(Visit visit) {
    audit.done(visit, "下载评分表", "");
    return file(quality.sheetText(now()), "score-sheet-" + now());
  }

  /** The text of a revision, as it was drafted. */
  @GetMapping("/sheet/{id:\\d+}.yaml")
  ResponseEntity<byte[]> text(Visit visit, @PathVariable long id) {
    var revision =
        quality.revisions().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotHere("没有第 " + id + " 次修订的评分表"));
    audit.done(visit, "下载评分表", "第 " + id + " 次修订");
    return file(revision.yaml(), "score-sheet-revision-" + id);
  }

  private static ResponseEntity<byte[]> file(String yaml, String plain) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of("评分表.yaml", plain + ".yaml"))
        .body(yaml.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/sheet")
  ResponseEntity<byte[]> revise(
      Visit visit,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String basis,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String concealed,
      @RequestParam(defaultValue = "") String untrueZero,
      @RequestParam(defaultValue = "") String reason) {
    if (!visit.may(Role.CREDIT_OFFICER)) {
      audit.refused(visit, "修订评分表", "", "不是信用办");
      throw new NotHere("评分表由信用办修订");
    }
    var form =
        new ScoreSheetForm(
            title, basis, from, weights(visit.request()), concealed, untrueZero, reason);
    var problems = form.problems();
    if (!problems.isEmpty()) {
      audit.refused(visit, "提交评分表草案", reason.strip(), problems.getFirst().sentence());
      return showSheet(visit, HttpStatus.UNPROCESSABLE_CONTENT, form, problems);
    }
    return doing.step(
        visit,
        "提交评分表草案",
        reason.strip(),
        reason.isBlank() ? "reason" : "from",
        () -> quality.revise(form.sheet().yaml(), reason, visit.login()),
        "/desk/quality/sheet",
        refused -> showSheet(visit, HttpStatus.UNPROCESSABLE_CONTENT, form, refused));
  }

  private static Map<String, String> weights(HttpServletRequest request) {
    var weights = new HashMap<String, String>();
    for (var rate : Rate.values()) {
      var text = request.getParameter(rate.key());
      weights.put(rate.key(), text == null ? "" : text);
    }
    return weights;
  }

  private YearMonth now() {
    return YearMonth.now(clock);
  }

  /** What a new sheet begins from: the present one, from next month on. */
  private ScoreSheetForm inForce() {
    return ScoreSheetForm.of(quality.sheet(now()), now().plusMonths(1));
  }

  @PostMapping("/sheet/{id}/review")
  ResponseEntity<byte[]> review(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean passed,
      @RequestParam(defaultValue = "") String words) {
    if (!visit.may(Role.CREDIT_OFFICER)) {
      audit.refused(visit, "审核评分表", "", "不是信用办");
      throw new NotHere("评分表由信用办审核");
    }
    return doing.step(
        visit,
        passed ? "审核通过评分表" : "退回评分表草案",
        words.strip(),
        "words",
        () -> quality.reviewSheet(id, passed, words, visit.login()),
        "/desk/quality/sheet",
        problems -> showSheet(visit, HttpStatus.UNPROCESSABLE_CONTENT, inForce(), problems));
  }

  private ResponseEntity<byte[]> showSheet(
      Visit visit, HttpStatus status, ScoreSheetForm form, List<Problem> problems) {
    var now = quality.sheet(now());
    boolean office = visit.may(Role.CREDIT_OFFICER);
    var revisions = quality.revisions();
    var waiting =
        revisions.stream()
            .filter(one -> office && one.state() == SheetRevision.State.DRAFT)
            .map(one ->
                new QualityWorkPage.Waiting(
                    one,
                    ScoreSheet.parse(one.yaml()),
                    accounts.person(one.madeBy()),
                    one.madeBy().equals(visit.login())))
            .toList();
    var page =
        new QualityWorkPage.Sheet(
            now, quality.sheetText(now()), form, office, waiting, revised(revisions), problems);
    return pages.show(visit, status, "scoresheet", page);
  }

  private Ledger revised(List<SheetRevision> revisions) {
    var rows =
        revisions.stream()
            .map(one ->
                Ledger.row(
                    new Cell(
                        one.inForceFrom().toString(),
                        "/desk/quality/sheet/" + one.id() + ".yaml",
                        "num"),
                    Cell.of(one.reason()),
                    Cell.of(accounts.person(one.madeBy())),
                    Cell.of(one.reviewedBy().isEmpty() ? "" : accounts.person(one.reviewedBy())),
                    Cell.of(one.words()),
                    new Cell(
                        one.state().title(),
                        "",
                        one.state() == SheetRevision.State.DRAFT ? "due" : "")))
            .toList();
    return new Ledger(
        List.of("起用月份", "修订理由", "修订人", "审核人", "审核意见", "状态"), rows, "还没有修订过，用的是随系统提供的评分表。", "");
  }
}
