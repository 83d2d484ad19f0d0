package org.xinheng.app.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.Role;
import org.xinheng.duties.Quality;
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
    return showSheet(visit, HttpStatus.OK, quality.sheetText(YearMonth.now(clock)), "", List.of());
  }

  @PostMapping("/sheet")
  ResponseEntity<byte[]> revise(
      Visit visit,
      @RequestParam(defaultValue = "") String yaml,
      @RequestParam(defaultValue = "") String reason) {
    if (!visit.may(Role.CREDIT_OFFICER)) {
      audit.refused(visit, "修订评分表", "", "不是信用办");
      throw new NotHere("评分表由信用办修订");
    }
    return doing.step(
        visit,
        "提交评分表草案",
        reason.strip(),
        "yaml",
        () -> quality.revise(yaml, reason, visit.login()),
        "/desk/quality/sheet",
        problems -> showSheet(visit, HttpStatus.UNPROCESSABLE_CONTENT, yaml, reason, problems));
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
        problems ->
            showSheet(
                visit,
                HttpStatus.UNPROCESSABLE_CONTENT,
                quality.sheetText(YearMonth.now(clock)),
                "",
                problems));
  }

  private ResponseEntity<byte[]> showSheet(
      Visit visit, HttpStatus status, String yaml, String reason, List<Problem> problems) {
    var now = quality.sheet(YearMonth.now(clock));
    boolean office = visit.may(Role.CREDIT_OFFICER);
    var revisions = quality.revisions();
    var waiting =
        revisions.stream()
            .filter(one -> office && one.state() == SheetRevision.State.DRAFT)
            .map(one ->
                new QualityWorkPage.Waiting(
                    one, accounts.person(one.madeBy()), one.madeBy().equals(visit.login())))
            .toList();
    var page =
        new QualityWorkPage.Sheet(now, yaml, reason, office, waiting, revised(revisions), problems);
    return pages.show(visit, status, "scoresheet", page);
  }

  private Ledger revised(List<SheetRevision> revisions) {
    var rows =
        revisions.stream()
            .map(one ->
                Ledger.row(
                    Cell.figure(one.inForceFrom().toString()),
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
