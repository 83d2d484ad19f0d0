package org.xinheng.app.desk;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.conveyor.WithdrawalApprovals;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Withdrawal;
import org.xinheng.publish.WithdrawalId;
import org.xinheng.publish.Withdrawals;

/** 撤下公示审批: what waits for a second person, the nearest deadline first, and that person's answer. */
@Controller
@RequestMapping("/desk/withdrawals")
class WithdrawalsController {
  private static final int SHOWN = 100;

  private final DeskPages pages;
  private final Withdrawals withdrawals;
  private final EntryLines lines;
  private final Auditing audit;
  private final WithdrawalApprovals approvals;

  WithdrawalsController(
      DeskPages pages,
      Withdrawals withdrawals,
      EntryLines lines,
      Auditing audit,
      WithdrawalApprovals approvals) {
    this.approvals = approvals;
    this.pages = pages;
    this.withdrawals = withdrawals;
    this.lines = lines;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> queue(Visit visit) {
    audit.done(visit, "查看撤下公示清单", "");
    var waiting =
        withdrawals.waiting(visit.scope(), 0, SHOWN).stream()
            .map(one ->
                new WithdrawalPage.Line(
                    one, lines.of(one.entry(), one.department()), own(visit, one)))
            .toList();
    return pages.show(visit, "withdrawals", new WithdrawalPage.Queue(waiting));
  }

  @GetMapping("/{id:\\d+}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable String id) {
    audit.done(visit, "查看撤下公示申请", "撤下公示 " + id);
    return show(visit, HttpStatus.OK, get(visit, id), "", List.of());
  }

  @PostMapping("/{id:\\d+}/approve")
  ResponseEntity<byte[]> approve(
      Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String words) {
    var withdrawal = get(visit, id);
    var outcome = approvals.approve(withdrawal, visit.login(), words);
    return told(visit, withdrawal, words, "批准撤下公示", outcome);
  }

  @PostMapping("/{id:\\d+}/refuse")
  ResponseEntity<byte[]> refuse(
      Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String words) {
    var withdrawal = get(visit, id);
    var outcome = withdrawals.refuse(withdrawal.id(), visit.login(), words);
    var action = own(visit, withdrawal) ? "收回撤下申请" : "不批准撤下公示";
    return told(visit, withdrawal, words, action, outcome);
  }

  private ResponseEntity<byte[]> told(
      Visit visit, Withdrawal withdrawal, String words, String action, Outcome outcome) {
    var object = "撤下公示 " + withdrawal.id();
    return switch (outcome) {
      case Outcome.Refused refused -> {
        audit.refused(visit, action, object, refused.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(refused.refusal().status()),
            withdrawal,
            words,
            List.of(new Problem("words", refused.quoted())));
      }
      case Outcome.Done done -> {
        audit.done(visit, action, object, words.strip());
        yield DeskPages.go(
            visit,
            "/desk/withdrawals",
            "已" + action + "，条目现状：" + done.publication().state().title() + "。");
      }
    };
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, Withdrawal withdrawal, String words, List<Problem> problems) {
    var line = lines.of(withdrawal.entry(), withdrawal.department());
    var page = new WithdrawalPage(withdrawal, line, own(visit, withdrawal), words, problems);
    return pages.show(visit, status, "withdrawal", page);
  }

  private Withdrawal get(Visit visit, String id) {
    return EntryNumbers.parse(id)
        .flatMap(number -> withdrawals.find(new WithdrawalId(number.value())))
        .filter(withdrawal -> visit.sees(withdrawal.department()))
        .orElseThrow(() -> new NotHere("没有编号为 " + id + " 的撤下申请"));
  }

  private static boolean own(Visit visit, Withdrawal withdrawal) {
    return withdrawal.proposedBy().equals(visit.login());
  }
}
