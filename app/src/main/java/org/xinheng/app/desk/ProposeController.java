package org.xinheng.app.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.xinheng.publish.Exemption;
import org.xinheng.publish.ExemptionReason;
import org.xinheng.publish.Exemptions;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publication;
import org.xinheng.publish.Publications;

/** 提出免于公示: lawful reason, legal basis, last day, grounds; somebody else decides. */
@Controller
@RequestMapping("/desk/exemptions/new")
class ProposeController {
  private static final int LONGEST = 1000;

  private final DeskPages pages;
  private final Exemptions exemptions;
  private final Publications publications;
  private final EntryLines lines;
  private final Auditing audit;

  ProposeController(
      DeskPages pages,
      Exemptions exemptions,
      Publications publications,
      EntryLines lines,
      Auditing audit) {
    this.pages = pages;
    this.exemptions = exemptions;
    this.publications = publications;
    this.lines = lines;
    this.audit = audit;
  }

  /** 表单填写的内容. */
  private record Sent(
      String entry, String reason, String legalBasis, String until, String grounds) {}

  @GetMapping
  ResponseEntity<byte[]> form(Visit visit, @RequestParam(defaultValue = "") String entry) {
    var sent = new Sent(entry.strip(), "", "", "", "");
    boolean wrong = !entry.isBlank() && publication(visit, entry).isEmpty();
    return show(visit, HttpStatus.OK, sent, wrong ? List.of(noSuchEntry(entry)) : List.of());
  }

  @PostMapping
  ResponseEntity<byte[]> propose(
      Visit visit,
      @RequestParam(defaultValue = "") String entry,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String legalBasis,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String grounds) {
    var sent = new Sent(entry.strip(), reason, legalBasis.strip(), until.strip(), grounds.strip());
    var publication = publication(visit, sent.entry());
    var lawful = lawful(reason);
    var day = day(sent.until());
    var problems = problems(sent, publication, lawful, day);
    if (!problems.isEmpty() || publication.isEmpty() || lawful.isEmpty() || day.isEmpty()) {
      return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, sent, problems);
    }
    return propose(
        visit,
        sent,
        new Exemption.Proposal(
            publication.get().entry(),
            lawful.get(),
            sent.legalBasis(),
            day.get(),
            sent.grounds(),
            visit.login()));
  }

  private ResponseEntity<byte[]> propose(Visit visit, Sent sent, Exemption.Proposal proposal) {
    var object = "条目 " + proposal.entry();
    return switch (exemptions.propose(proposal)) {
      case Outcome.Refused refused -> {
        audit.refused(visit, "提出免于公示", object, refused.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(refused.refusal().status()),
            sent,
            List.of(new Problem("entry", refused.quoted())));
      }
      case Outcome.Done done -> {
        audit.done(
            visit, "提出免于公示", object, proposal.reason().title() + "，" + proposal.legalBasis());
        yield DeskPages.go(visit, "/desk/exemptions", "已提出，等待信用办审批。尚未公示的暂停公示，仍计入时限统计；正在公示的批准后撤下。");
      }
    };
  }

  private List<Problem> problems(
      Sent sent,
      Optional<Publication> publication,
      Optional<ExemptionReason> reason,
      Optional<LocalDate> until) {
    var problems = new ArrayList<Problem>();
    if (publication.isEmpty()) {
      problems.add(noSuchEntry(sent.entry()));
    }
    if (reason.isEmpty()) {
      problems.add(new Problem("reason", "请选择一种法定情形；没有第五种"));
    }
    if (sent.legalBasis().isEmpty() || sent.legalBasis().length() > LONGEST) {
      problems.add(new Problem("legalBasis", "请写明法律依据：法规名称与条款（PUB-011）"));
    }
    if (until.isEmpty()) {
      problems.add(new Problem("until", "请填写免于公示的截止日期，如 2027-12-31"));
    }
    if (sent.grounds().isEmpty() || sent.grounds().length() > LONGEST) {
      problems.add(new Problem("grounds", "请写明这条信息为什么属于这种情形，不超过 1000 字（PUB-011）"));
    }
    return problems;
  }

  private static Problem noSuchEntry(String entry) {
    return new Problem("entry", "没有编号为“" + entry + "”的本部门条目，请核对编号（PUB-001）");
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, Sent sent, List<Problem> problems) {
    var publication = publication(visit, sent.entry());
    return pages.show(
        visit,
        status,
        "propose",
        new ExemptionPage.Form(
            publication.map(one -> lines.of(one.entry(), one.department())),
            publication.map(one -> one.state().title()).orElse(""),
            sent.entry(),
            sent.reason(),
            sent.legalBasis(),
            sent.until(),
            sent.grounds(),
            problems));
  }

  private Optional<Publication> publication(Visit visit, String entry) {
    return EntryNumbers.parse(entry)
        .flatMap(publications::find)
        .filter(one -> visit.sees(one.department()));
  }

  private static Optional<ExemptionReason> lawful(String name) {
    return Arrays.stream(ExemptionReason.values())
        .filter(reason -> reason.name().equals(name))
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
