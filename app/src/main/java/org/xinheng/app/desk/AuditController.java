package org.xinheng.app.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.audit.AuditTrail.Filter;
import org.xinheng.app.page.Problem;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.link.MarketEntities;

/** 审计日志: who looked, who changed, why; the auditor's own looks stand in it too. */
@Controller
@RequestMapping("/desk/audit")
class AuditController {
  private static final int PAGE = 50;
  private static final int LOOKS = 200;

  private final DeskPages pages;
  private final AuditTrail trail;
  private final InquiryLog inquiries;
  private final MarketEntities entities;
  private final Names names;
  private final Auditing audit;

  AuditController(
      DeskPages pages,
      AuditTrail trail,
      InquiryLog inquiries,
      MarketEntities entities,
      Names names,
      Auditing audit) {
    this.pages = pages;
    this.trail = trail;
    this.inquiries = inquiries;
    this.entities = entities;
    this.names = names;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Visit visit,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String object,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    var problems = new ArrayList<Problem>();
    var filter =
        new Filter(
            who.strip(),
            action.strip(),
            object.strip(),
            outcome,
            day("from", from, problems),
            day("until", until, problems));
    List<AuditTrail.Event> events =
        problems.isEmpty() ? trail.list(filter, before, PAGE + 1) : List.of();
    var shown = events.stream().limit(PAGE).map(this::line).toList();
    var next = events.size() > PAGE ? next(visit, shown.getLast().event().id()) : "";
    audit.done(visit, "查看审计日志", String.join(" ", who, action, object).strip());
    return pages.show(
        visit,
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "audit",
        new AuditPage(shown, filter, from, until, trail.actions(), next, problems));
  }

  /** Who has looked at one entity, on pages, reports and the API. */
  @GetMapping("/looks")
  ResponseEntity<byte[]> looks(Visit visit, @RequestParam(defaultValue = "") String code) {
    var typed = code.strip().toUpperCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return pages.show(visit, "looks", new AuditPage.Looks("", "", List.of(), List.of()));
    }
    var found = entities.byCode(typed);
    if (found.isEmpty()) {
      var problem = new Problem("code", "没有统一社会信用代码为“" + typed + "”的主体，请核对代码");
      return pages.show(
          visit,
          HttpStatus.NOT_FOUND,
          "looks",
          new AuditPage.Looks(typed, "", List.of(), List.of(problem)));
    }
    inquiries.flush();
    audit.done(visit, "查看查询留痕", typed);
    var looks = inquiries.of(found.get().id(), LOOKS);
    return pages.show(
        visit, "looks", new AuditPage.Looks(typed, found.get().name(), looks, List.of()));
  }

  private AuditPage.Line line(AuditTrail.Event event) {
    var department = names.department(event.department());
    return new AuditPage.Line(event, department);
  }

  private static String next(Visit visit, long before) {
    return UriComponentsBuilder.fromPath("/desk/audit")
        .query(visit.request().getQueryString())
        .replaceQueryParam("before", before)
        .build()
        .toUriString();
  }

  private static Optional<LocalDate> day(String field, String text, List<Problem> problems) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException wrong) {
      problems.add(new Problem(field, "日期“" + text + "”写法有误，请写成 2026-11-23 的样子"));
      return Optional.empty();
    }
  }
}
