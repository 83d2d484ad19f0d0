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
import org.xinheng.app.desk.EntityCorrectionPage.Typed;
import org.xinheng.conveyor.EntityCorrections;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Hit;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.MergerOutcome;

/** 主体更正: two that are one, and the way back. The credit office's. */
@Controller
@RequestMapping("/desk/entities")
class EntitiesController {
  private static final int HITS = 30;

  private final DeskPages pages;
  private final EntitySearch search;
  private final CorrectionPages entity;
  private final EntityCorrections corrections;
  private final Auditing audit;

  EntitiesController(
      DeskPages pages,
      EntitySearch search,
      CorrectionPages entity,
      EntityCorrections corrections,
      Auditing audit) {
    this.pages = pages;
    this.search = search;
    this.entity = entity;
    this.corrections = corrections;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> find(Visit visit, @RequestParam(defaultValue = "") String q) {
    var words = q.strip();
    var hits = words.isEmpty() ? List.<Hit>of() : search.search(words, HITS);
    return pages.show(
        visit, "entities", new EntityCorrectionPage.Search(words, hits, entity.waiting()));
  }

  @GetMapping("/{id:\\d{1,18}}")
  ResponseEntity<byte[]> one(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String into) {
    var one = entity.get(id);
    audit.done(visit, "查看主体更正页", EntityCorrectionPage.code(one));
    if (into.isBlank()) {
      return entity.show(visit, one, Typed.NOTHING);
    }
    var typed = Typed.merging(entity.named(into), into, "");
    if (typed.other().isEmpty()) {
      return entity.unknown(visit, HttpStatus.OK, one, "into", typed);
    }
    audit.done(visit, "并户前对照两户", object(one, typed.other().get()));
    return entity.show(visit, one, typed);
  }

  @PostMapping("/{id:\\d{1,18}}/merge")
  ResponseEntity<byte[]> merge(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String into,
      @RequestParam(defaultValue = "") String why) {
    var one = entity.get(id);
    var typed = Typed.merging(entity.named(into), into, why);
    if (typed.other().isEmpty()) {
      return entity.unknown(visit, HttpStatus.UNPROCESSABLE_CONTENT, one, "into", typed);
    }
    var other = typed.other().get();
    var object = object(one, other);
    var reason = CorrectionPages.brief(why);
    return switch (corrections.merge(one.id(), other.id(), reason, visit.login())) {
      case MergerOutcome.Refused(var refusal) -> {
        audit.refused(visit, "并户", object, refusal.quoted());
        yield entity.refused(visit, one, typed, refusal);
      }
      case MergerOutcome.Done(var merger) -> {
        audit.done(visit, "并户", object, reason.strip());
        yield DeskPages.go(visit, "/desk/entities/" + merger.into(), "已并户。查询、公示和报告都归到这一户；可以在下面撤销。");
      }
      case MergerOutcome.Proposed(var proposal) -> {
        audit.done(visit, "提出并户", object, reason.strip());
        yield DeskPages.go(
            visit, "/desk/entities/mergers/" + proposal.id(), "已提出并户，由信用办的另一人批准后生效。");
      }
      case MergerOutcome.Declined declined ->
          throw new IllegalStateException("a merger that was asked for cannot be declined");
    };
  }

  private static String object(MarketEntity one, MarketEntity other) {
    return EntityCorrectionPage.code(one) + " → " + EntityCorrectionPage.code(other);
  }

  @PostMapping("/{id:\\d{1,18}}/undo")
  ResponseEntity<byte[]> undo(
      Visit visit,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long merger,
      @RequestParam(defaultValue = "") String why) {
    var one = entity.get(id);
    var reason = CorrectionPages.brief(why);
    return switch (corrections.undo(merger, reason, visit.login())) {
      case MergerOutcome.Refused(var refusal) -> {
        audit.refused(visit, "撤销并户", "并户 " + merger, refusal.quoted());
        yield entity.refused(visit, one, Typed.NOTHING, refusal);
      }
      case MergerOutcome.Done(var done) -> {
        audit.done(visit, "撤销并户", "并户 " + merger, reason.strip());
        yield DeskPages.go(visit, "/desk/entities/" + done.from(), "已撤销并户。期间按其代码报送的记录已一并归还。");
      }
      case MergerOutcome.Proposed proposed ->
          throw new IllegalStateException("a merger is undone without a proposal");
      case MergerOutcome.Declined declined ->
          throw new IllegalStateException("a merger that stands cannot be declined");
    };
  }
}
