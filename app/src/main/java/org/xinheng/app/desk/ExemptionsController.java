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
import org.xinheng.app.security.Role;
import org.xinheng.publish.Exemption;
import org.xinheng.publish.ExemptionId;
import org.xinheng.publish.Exemptions;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Refusal;

/** 免于公示审批: what waits for a second person, and that person's answer. */
@Controller
@RequestMapping("/desk/exemptions")
class ExemptionsController {
  private static final int SHOWN = 100;

  private final DeskPages pages;
  private final Exemptions exemptions;
  private final EntryLines lines;
  private final AccountLines accounts;
  private final Auditing audit;

  ExemptionsController(
      DeskPages pages,
      Exemptions exemptions,
      EntryLines lines,
      AccountLines accounts,
      Auditing audit) {
    this.pages = pages;
    this.exemptions = exemptions;
    this.lines = lines;
    this.accounts = accounts;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> queue(Visit visit) {
    audit.done(visit, "查看免于公示清单", "");
    var waiting =
        exemptions.waiting(visit.scope(), 0, SHOWN).stream()
            .map(one ->
                new ExemptionPage.Line(
                    one,
                    lines.of(one.entry(), one.department()),
                    accounts.person(one.proposedBy()),
                    own(visit, one),
                    decides(visit)))
            .toList();
    return pages.show(visit, "exemptions", new ExemptionPage.Queue(waiting));
  }

  @GetMapping("/{id:\\d+}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable long id) {
    audit.done(visit, "查看免于公示申请", object(id));
    return show(visit, HttpStatus.OK, get(visit, id), "", List.of());
  }

  @PostMapping("/{id:\\d+}/approve")
  ResponseEntity<byte[]> approve(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
    var exemption = get(visit, id);
    return told(
        visit,
        exemption,
        words,
        "批准免于公示",
        decides(visit) || own(visit, exemption)
            ? exemptions.approve(exemption.id(), visit.login(), words)
            : new Outcome.Refused(Refusal.NOT_THE_CREDIT_OFFICE));
  }

  /** A department does not let its own colleagues keep its decisions from the public. */
  private static boolean decides(Visit visit) {
    return visit.may(Role.CREDIT_OFFICER);
  }

  @PostMapping("/{id:\\d+}/refuse")
  ResponseEntity<byte[]> refuse(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
    var exemption = get(visit, id);
    return told(
        visit,
        exemption,
        words,
        own(visit, exemption) ? "撤回免于公示申请" : "不批准免于公示",
        decides(visit) || own(visit, exemption)
            ? exemptions.refuse(exemption.id(), visit.login(), words)
            : new Outcome.Refused(Refusal.NOT_THE_CREDIT_OFFICE));
  }

  private ResponseEntity<byte[]> told(
      Visit visit, Exemption exemption, String words, String action, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> {
        audit.refused(visit, action, object(exemption.id().value()), refused.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(refused.refusal().status()),
            exemption,
            words,
            List.of(new Problem("words", refused.quoted())));
      }
      case Outcome.Done done -> {
        audit.done(visit, action, object(exemption.id().value()), words.strip());
        yield DeskPages.go(
            visit,
            "/desk/exemptions",
            "已" + action + "，条目现状：" + done.publication().state().title() + "。");
      }
    };
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, Exemption exemption, String words, List<Problem> problems) {
    var page =
        new ExemptionPage(
            exemption,
            lines.of(exemption.entry(), exemption.department()),
            accounts.person(exemption.proposedBy()),
            exemption.decidedBy().map(accounts::person).orElse(""),
            own(visit, exemption),
            decides(visit),
            words,
            problems);
    return pages.show(visit, status, "exemption", page);
  }

  private Exemption get(Visit visit, long id) {
    return java.util.Optional.of(id)
        .filter(number -> number > 0)
        .flatMap(number -> exemptions.find(new ExemptionId(number)))
        .filter(exemption -> visit.sees(exemption.department()))
        .orElseThrow(() -> new NotHere("没有编号为 " + id + " 的免于公示申请"));
  }

  private static boolean own(Visit visit, Exemption exemption) {
    return exemption.proposedBy().equals(visit.login());
  }

  private static String object(long id) {
    return "免于公示 " + id;
  }
}
