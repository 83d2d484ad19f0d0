package org.xinheng.app.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.EntityCorrectionPage.Typed;
import org.xinheng.conveyor.RecordSplits;
import org.xinheng.conveyor.SplitOutcome;
import org.xinheng.dossier.Split;
import org.xinheng.link.MarketEntity;
import org.xinheng.vocabulary.EntryId;

/** 分出记录: records in the wrong dossier, and the way back. The credit office's. */
@Controller
@RequestMapping("/desk/entities/{id:\\d{1,18}}")
class SplitsController {
  private final CorrectionPages entity;
  private final RecordSplits splits;
  private final Auditing audit;

  SplitsController(CorrectionPages entity, RecordSplits splits, Auditing audit) {
    this.entity = entity;
    this.splits = splits;
    this.audit = audit;
  }

  @PostMapping("/split")
  ResponseEntity<byte[]> split(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<String> entry,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String why) {
    var from = entity.get(id);
    var target = entity.named(to);
    var reason = CorrectionPages.brief(why);
    var chosen = entry.stream().flatMap(one -> EntryNumbers.parse(one).stream()).toList();
    var typed = Typed.splitting(chosen, to, why);
    if (target.isEmpty()) {
      return entity.unknown(visit, HttpStatus.UNPROCESSABLE_CONTENT, from, "to", typed);
    }
    var object = object(from, target.get(), chosen);
    return switch (splits.split(chosen, from.id(), target.get().id(), reason, visit.login())) {
      case SplitOutcome.Refused(var refusal) -> {
        audit.refused(visit, "分出记录", object, refusal.quoted());
        yield entity.refused(visit, from, typed, refusal);
      }
      case SplitOutcome.Done(var split) -> {
        audit.done(visit, "分出记录", object, reason.strip());
        yield DeskPages.go(
            visit,
            "/desk/entities/" + split.to(),
            "已把 " + split.given().size() + " 条记录归到这一户，公示日期和期限不变；可以在下面撤回。");
      }
    };
  }

  private static String object(MarketEntity from, MarketEntity to, List<EntryId> entries) {
    return EntityCorrectionPage.code(from)
        + " → "
        + EntityCorrectionPage.code(to)
        + "，条目 "
        + entries.stream().map(EntryId::toString).collect(Collectors.joining("、"));
  }

  @PostMapping("/undo-split")
  ResponseEntity<byte[]> undo(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long split,
      @RequestParam(defaultValue = "") String why) {
    var one = entity.get(id);
    var reason = CorrectionPages.brief(why);
    return switch (splits.undo(split, reason, visit.login())) {
      case SplitOutcome.Refused(var refusal) -> {
        audit.refused(visit, "撤回分出", "分出 " + split, refusal.quoted());
        yield entity.refused(visit, one, Typed.NOTHING, refusal);
      }
      case SplitOutcome.Done(var done) -> {
        audit.done(visit, "撤回分出", "分出 " + split + "，归还 " + returned(done) + " 条", reason.strip());
        yield DeskPages.go(visit, "/desk/entities/" + done.from(), told(done));
      }
    };
  }

  private static long returned(Split split) {
    return split.given().stream().filter(one -> one.back().isPresent()).count();
  }

  private static String told(Split split) {
    long left = split.given().size() - returned(split);
    return "已撤回分出，"
        + returned(split)
        + " 条记录归还这一户，公示日期和期限不变。"
        + (left == 0 ? "" : "另有 " + left + " 条分出后又有更正或再次分出，没有归还，见下面的分出记录。");
  }
}
