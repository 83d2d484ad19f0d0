package org.xinheng.app.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.audit.AuditTrail.Filter;
import org.xinheng.app.page.CsvTable;
import org.xinheng.app.page.Frame;
import org.xinheng.app.page.Problem;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.link.MarketEntities;

/** 审计日志: who looked, who changed, why; the auditor's own looks stand in it too. */
@Controller
@RequestMapping("/desk/audit")
class AuditController {
  private static final int PAGE = 50;
  private static final int MOST_IN_TABLE = 50_000;
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

  /** 日志筛选 as typed. */
  record Asked(
      String who, String action, String object, String outcome, String from, String until) {
    Asked {
      who = text(who);
      action = text(action);
      object = text(object);
      outcome = text(outcome);
      from = text(from);
      until = text(until);
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    Filter filter(List<Problem> problems) {
      return new Filter(
          who, action, object, outcome, day("from", from, problems), day("until", until, problems));
    }

    String words() {
      return String.join(" ", who, action, object).strip();
    }
  }

  @GetMapping
  ResponseEntity<byte[]> list(
      Visit visit,
      @ModelAttribute Asked asked,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    outcome(asked);
    var problems = new ArrayList<Problem>();
    var filter = asked.filter(problems);
    List<AuditTrail.Event> events =
        problems.isEmpty() ? trail.list(filter, before, PAGE + 1) : List.of();
    var shown = events.stream().limit(PAGE).map(this::line).toList();
    var next =
        events.size() > PAGE
            ? path(visit, "/desk/audit", String.valueOf(shown.getLast().event().id()))
            : "";
    audit.done(visit, "查看审计日志", asked.words());
    return pages.show(
        visit,
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "audit",
        new AuditPage(
            shown,
            filter,
            asked.from(),
            asked.until(),
            trail.actions(),
            next,
            path(visit, "/desk/audit/list.csv", ""),
            problems));
  }

  private static void outcome(Asked asked) {
    if (!List.of("", "DONE", "REFUSED").contains(asked.outcome())) {
      throw Conditions.unknown("结果（outcome）", asked.outcome(), "请从页面的“结果”中选择", "/desk/audit");
    }
  }

  /** The same as a table, the newest first. */
  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit, @ModelAttribute Asked asked) {
    outcome(asked);
    var problems = new ArrayList<Problem>();
    var filter = asked.filter(problems);
    if (!problems.isEmpty()) {
      throw new Unreadable(problems.getFirst().sentence(), "请在审计日志页改正后再下载", "/desk/audit");
    }
    audit.done(visit, "下载审计日志", asked.words());
    var table = new CsvTable("编号", "时间", "账号", "部门", "操作", "对象", "原因与说明", "结果", "网络地址");
    var frame = pages.frame(visit);
    trail.list(filter, Long.MAX_VALUE, MOST_IN_TABLE).stream()
        .map(this::line)
        .forEach(line -> row(table, line, frame));
    return table.named("审计日志", "audit");
  }

  private static void row(CsvTable table, AuditPage.Line line, Frame frame) {
    var event = line.event();
    table.row(
        event.id(),
        frame.minute(event.at()),
        event.who(),
        line.department(),
        event.action(),
        event.object(),
        event.reason(),
        line.refused() ? "被拒" : "已办",
        event.address());
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

  /** The page with the same filter; {@code before} "" for the beginning. */
  private static String path(Visit visit, String path, String before) {
    var address = UriComponentsBuilder.fromPath(path).query(visit.request().getQueryString());
    return (before.isEmpty()
            ? address.replaceQueryParam("before")
            : address.replaceQueryParam("before", before))
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
