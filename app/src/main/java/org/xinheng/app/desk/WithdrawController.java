package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.publish.Ending;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publications;
import org.xinheng.publish.Refusal;
import org.xinheng.publish.Withdrawal;
import org.xinheng.publish.Withdrawals;

/** 提出撤下公示: why, since when, and what the public is told; somebody else decides. */
@Controller
@RequestMapping("/desk/withdrawals/new")
class WithdrawController {
  private static final int LONGEST = 500;

  private final DeskPages pages;
  private final Withdrawals withdrawals;
  private final Publications publications;
  private final EntryLines lines;
  private final Auditing audit;
  private final Clock clock;

  WithdrawController(
      DeskPages pages,
      Withdrawals withdrawals,
      Publications publications,
      EntryLines lines,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.withdrawals = withdrawals;
    this.publications = publications;
    this.lines = lines;
    this.audit = audit;
    this.clock = clock;
  }

  /** 表单填写的内容. */
  private record Sent(String entry, String ending, String since, String explanation) {}

  @GetMapping
  ResponseEntity<byte[]> form(Visit visit, @RequestParam(defaultValue = "") String entry) {
    var sent = new Sent(entry.strip(), "", LocalDate.now(clock).toString(), "");
    boolean wrong = publication(visit, entry).isEmpty();
    return show(
        visit,
        wrong ? HttpStatus.NOT_FOUND : HttpStatus.OK,
        sent,
        wrong ? List.of(noSuchEntry(entry)) : List.of());
  }

  @PostMapping
  ResponseEntity<byte[]> propose(
      Visit visit,
      @RequestParam(defaultValue = "") String entry,
      @RequestParam(defaultValue = "") String ending,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String explanation) {
    var sent = new Sent(entry.strip(), ending, since.strip(), explanation.strip());
    var publication = publication(visit, sent.entry());
    var reason = reason(ending);
    var day = day(sent.since());
    var problems = problems(sent, publication, reason, day);
    if (!problems.isEmpty() || publication.isEmpty() || reason.isEmpty() || day.isEmpty()) {
      return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, sent, problems);
    }
    var found = publication.get();
    var proposal =
        new Withdrawal.Proposal(
            found.entry(),
            lines.of(found.entry(), found.department()).document(),
            reason.get(),
            day.get(),
            sent.explanation(),
            visit.login());
    return told(visit, sent, proposal, withdrawals.propose(proposal));
  }

  private ResponseEntity<byte[]> told(
      Visit visit, Sent sent, Withdrawal.Proposal proposal, Outcome outcome) {
    var object = "条目 " + proposal.entry();
    return switch (outcome) {
      case Outcome.Refused refused -> {
        audit.refused(visit, "提出撤下公示", object, refused.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(refused.refusal().status()),
            sent,
            List.of(new Problem(field(refused.refusal()), refused.quoted())));
      }
      case Outcome.Done done -> {
        audit.done(visit, "提出撤下公示", object, proposal.ending().title() + "，" + sent.explanation());
        yield DeskPages.go(visit, "/desk/withdrawals", "已提出，等待另一人审批；批准前这条信息仍在公示。");
      }
    };
  }

  private static String field(Refusal refusal) {
    return switch (refusal) {
      case EXPLANATION_MISSING, EXPLANATION_TRACES -> "explanation";
      case SINCE_AFTER_TODAY -> "since";
      default -> "entry";
    };
  }

  private List<Problem> problems(
      Sent sent,
      Optional<Publication> publication,
      Optional<Ending> reason,
      Optional<LocalDate> since) {
    var problems = new ArrayList<Problem>();
    if (publication.isEmpty()) {
      problems.add(noSuchEntry(sent.entry()));
    }
    if (reason.isEmpty()) {
      problems.add(new Problem("ending", "请选择撤下的原因"));
    }
    if (since.isEmpty()) {
      problems.add(new Problem("since", "请填写日期，如 " + LocalDate.now(clock)));
    }
    if (sent.explanation().isEmpty() || sent.explanation().length() > LONGEST) {
      problems.add(new Problem("explanation", "请写明向公众说明的理由，不超过 500 字（PUB-016）"));
    }
    return problems;
  }

  private static Problem noSuchEntry(String entry) {
    return new Problem("entry", "没有编号为“" + entry + "”的本部门条目，请从条目页提出撤下（PUB-001）");
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, Sent sent, List<Problem> problems) {
    var publication = publication(visit, sent.entry());
    return pages.show(
        visit,
        status,
        "withdraw",
        new WithdrawalPage.Form(
            publication.map(one -> lines.of(one.entry(), one.department())),
            publication.map(one -> one.state().title()).orElse(""),
            sent.entry(),
            sent.ending(),
            sent.since(),
            sent.explanation(),
            problems));
  }

  private Optional<Publication> publication(Visit visit, String entry) {
    return EntryNumbers.parse(entry)
        .flatMap(publications::find)
        .filter(one -> visit.sees(one.department()));
  }

  private static Optional<Ending> reason(String name) {
    return List.of(Ending.REVOKED, Ending.WRONG).stream()
        .filter(ending -> ending.name().equals(name))
        .findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }
}
