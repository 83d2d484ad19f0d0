package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.CsvTable;
import org.xinheng.app.page.Problem;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Redaction;
import org.xinheng.publish.Redactions;
import org.xinheng.publish.Refusal;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SensitiveFacts;

/** 隐去个人信息: a person reads the text, edits what will be public, and lets it go. */
@Controller
@RequestMapping("/desk/redactions")
class RedactionsController {
  private static final int SHOWN = 100;
  private static final int MOST_IN_TABLE = 2_000;
  private static final String RELEASE = "release";

  private final DeskPages pages;
  private final Redactions redactions;
  private final EntryLines lines;
  private final Waiting waiting;
  private final Auditing audit;
  private final Clock clock;

  RedactionsController(
      DeskPages pages,
      Redactions redactions,
      EntryLines lines,
      Waiting waiting,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.redactions = redactions;
    this.lines = lines;
    this.waiting = waiting;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> queue(Visit visit) {
    var today = LocalDate.now(clock);
    audit.done(visit, "查看待隐去清单", "");
    var shown =
        redactions.waiting(visit.scope(), 0, SHOWN).stream()
            .map(redaction -> line(redaction, today))
            .toList();
    return pages.show(
        visit, "redactions", new RedactionView.Queue(shown, waiting.redactions(visit)));
  }

  /** What waits, as a table; the texts themselves are not in it. */
  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit) {
    var today = LocalDate.now(clock);
    audit.done(visit, "下载待隐去清单", "");
    var table = new CsvTable("条目编号", "公示时限", "是否逾期", "主体", "事项", "文书号", "部门", "疑似");
    redactions.waiting(visit.scope(), 0, MOST_IN_TABLE).stream()
        .map(redaction -> line(redaction, today))
        .forEach(one ->
            table.row(
                one.line().entry(),
                one.deadline().day(),
                one.late() ? "已逾期" : "",
                one.line().subject(),
                one.line().item(),
                one.line().document(),
                one.line().department(),
                one.kinds()));
    return table.named("待隐去个人信息" + today, "redactions-" + today);
  }

  @GetMapping("/{entry}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable long entry) {
    var redaction = find(visit, entry);
    if (redaction.isEmpty()) {
      return DeskPages.go(visit, "/desk/redactions", "这条信息没有待隐去的文本，可能已由他人办理。");
    }
    audit.done(visit, "查看待隐去文本", "条目 " + entry);
    return pages.show(visit, "redaction", view(redaction.get(), Map.of(), List.of()));
  }

  @PostMapping("/{entry}")
  ResponseEntity<byte[]> edit(
      Visit visit,
      @PathVariable long entry,
      @RequestParam String action,
      @RequestParam(defaultValue = "false") boolean harmless) {
    var found = find(visit, entry);
    if (found.isEmpty()) {
      return DeskPages.go(visit, "/desk/redactions", "这条信息没有待隐去的文本，可能已由他人办理。");
    }
    var redaction = found.get();
    var drafts = drafts(visit, redaction);
    boolean release = action.equals(RELEASE);
    var problems = problems(redaction, drafts, release && !harmless);
    if (problems.isEmpty()) {
      problems = take(visit, redaction, drafts, release, harmless);
    }
    if (!problems.isEmpty()) {
      return pages.show(
          visit, HttpStatus.UNPROCESSABLE_CONTENT, "redaction", view(redaction, drafts, problems));
    }
    audit.done(
        visit,
        release ? "放行公开文本" : "保存公开文本",
        "条目 " + entry,
        release && harmless ? "经确认其余疑似处不是个人信息" : "");
    return release
        ? DeskPages.go(visit, "/desk/redactions", "已放行，几秒后按公开文本公示。")
        : DeskPages.go(visit, "/desk/redactions/" + entry, "已保存，还没有放行。");
  }

  private Optional<Redaction> find(Visit visit, long entry) {
    if (entry <= 0) {
      return Optional.empty();
    }
    return redactions
        .find(new EntryId(entry))
        .filter(redaction -> visit.sees(redaction.department()));
  }

  /** What the form sent for each field, by field. */
  private static Map<String, String> drafts(Visit visit, Redaction redaction) {
    var drafts = new LinkedHashMap<String, String>();
    for (var text : redaction.texts()) {
      var sent = visit.request().getParameter(id(text));
      drafts.put(id(text), sent == null ? text.draft() : sent.replace("\r\n", "\n").strip());
    }
    return drafts;
  }

  /** Judged before anything is kept, so that nothing is half-saved. */
  private static List<Problem> problems(
      Redaction redaction, Map<String, String> drafts, boolean mustBeClean) {
    var problems = new ArrayList<Problem>();
    for (var text : redaction.texts()) {
      var draft = drafts.getOrDefault(id(text), text.draft());
      if (draft.isEmpty()) {
        problems.add(problem(id(text), Refusal.TEXT_EMPTY));
      } else if (!text.onlyHides(draft)) {
        problems.add(problem(id(text), Refusal.TEXT_REWRITTEN));
      } else if (mustBeClean && !SensitiveFacts.tracesIn(draft).isEmpty()) {
        problems.add(problem(id(text), Refusal.TRACES_REMAIN));
      }
    }
    return problems;
  }

  private List<Problem> take(
      Visit visit,
      Redaction redaction,
      Map<String, String> drafts,
      boolean release,
      boolean harmless) {
    for (var text : redaction.texts()) {
      var draft = drafts.getOrDefault(id(text), text.draft());
      if (!draft.equals(text.draft())
          && redactions.redact(redaction.entry(), text.field(), draft, visit.login())
              instanceof Outcome.Refused refused) {
        return List.of(new Problem(id(text), refused.quoted()));
      }
    }
    if (release
        && redactions.release(redaction.entry(), harmless, visit.login())
            instanceof Outcome.Refused refused) {
      return List.of(new Problem("harmless", refused.quoted()));
    }
    return List.of();
  }

  private static Problem problem(String id, Refusal refusal) {
    return new Problem(id, refusal.sentence() + "（" + refusal.code() + "）");
  }

  private static String id(Redaction.Text text) {
    return "text-" + text.field().value();
  }

  private RedactionView view(
      Redaction redaction, Map<String, String> drafts, List<Problem> problems) {
    return new RedactionView(
        lines.of(redaction.entry(), redaction.department()),
        redaction.decidedOn().toString(),
        redaction.deadline(),
        redaction.texts().stream().map(text -> text(text, drafts)).toList(),
        problems);
  }

  private static RedactionView.Text text(Redaction.Text text, Map<String, String> drafts) {
    var draft = drafts.getOrDefault(id(text), text.draft());
    return new RedactionView.Text(
        id(text),
        text.title(),
        RedactionView.pieces(text),
        draft,
        text.drafted(),
        RedactionView.kinds(SensitiveFacts.tracesIn(draft)));
  }

  private RedactionView.Line line(Redaction redaction, LocalDate today) {
    var kinds =
        RedactionView.kinds(
            redaction.texts().stream().flatMap(text -> text.traces().stream()).toList());
    return new RedactionView.Line(
        lines.of(redaction.entry(), redaction.department()),
        "/desk/redactions/" + redaction.entry(),
        redaction.deadline(),
        redaction.deadline().day().isBefore(today),
        kinds);
  }
}
