package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.conveyor.EntityCorrections;
import org.xinheng.link.MergerOutcome;
import org.xinheng.link.MergerProposal;
import org.xinheng.link.Mergers;

/** 并户审批: two that both bear a unified code, and the second person's answer. */
@Controller
@RequestMapping("/desk/entities/mergers/{id:\\d{1,18}}")
class MergersController {
  private final DeskPages pages;
  private final CorrectionPages entities;
  private final EntityComparisons comparisons;
  private final EntityCorrections corrections;
  private final Mergers mergers;
  private final Auditing audit;

  MergersController(
      DeskPages pages,
      CorrectionPages entities,
      EntityComparisons comparisons,
      EntityCorrections corrections,
      Mergers mergers,
      Auditing audit) {
    this.pages = pages;
    this.entities = entities;
    this.comparisons = comparisons;
    this.corrections = corrections;
    this.mergers = mergers;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> one(Visit visit, @PathVariable long id) {
    var proposal = get(id);
    audit.done(visit, "查看并户的提出", object(proposal));
    return show(visit, HttpStatus.OK, proposal, "", List.of());
  }

  @PostMapping("/approve")
  ResponseEntity<byte[]> approve(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
    var brief = CorrectionPages.brief(words);
    return told(visit, get(id), words, "批准并户", corrections.approve(id, brief, visit.login()));
  }

  @PostMapping("/decline")
  ResponseEntity<byte[]> decline(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
    var proposal = get(id);
    var brief = CorrectionPages.brief(words);
    return told(
        visit,
        proposal,
        words,
        own(visit, proposal) ? "撤回并户的提出" : "不批准并户",
        corrections.decline(id, brief, visit.login()));
  }

  private ResponseEntity<byte[]> told(
      Visit visit, MergerProposal proposal, String words, String action, MergerOutcome outcome) {
    return switch (outcome) {
      case MergerOutcome.Refused(var refusal) -> {
        audit.refused(visit, action, object(proposal), refusal.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(refusal.status()),
            get(proposal.id()),
            words,
            List.of(new Problem("words", refusal.quoted())));
      }
      case MergerOutcome.Done(var merger) -> {
        audit.done(visit, action, object(proposal), words.strip());
        yield DeskPages.go(
            visit, "/desk/entities/" + merger.into(), "已批准并户。查询、公示和报告都归到这一户；可以在下面撤销。");
      }
      case MergerOutcome.Declined declined -> {
        audit.done(visit, action, object(proposal), words.strip());
        yield DeskPages.go(visit, "/desk/entities", "已" + action + "，两户照旧。");
      }
      case MergerOutcome.Proposed proposed ->
          throw new IllegalStateException("an answer to a proposal is no proposal");
    };
  }

  private ResponseEntity<byte[]> show(
      Visit visit,
      HttpStatus status,
      MergerProposal proposal,
      String words,
      List<Problem> problems) {
    var proposed = entities.proposed(proposal);
    boolean open = proposal.state() == MergerProposal.State.PROPOSED;
    return pages.show(
        visit,
        status,
        "merger",
        new EntityCorrectionPage.Approval(
            proposed,
            open
                ? Optional.of(comparisons.of(visit, proposed.from(), proposed.into()))
                : Optional.empty(),
            own(visit, proposal),
            words,
            problems));
  }

  private MergerProposal get(long id) {
    return mergers.proposal(id).orElseThrow(() -> new NotHere("没有编号为 " + id + " 的并户的提出"));
  }

  private static boolean own(Visit visit, MergerProposal proposal) {
    return proposal.by().equals(visit.login());
  }

  private static String object(MergerProposal proposal) {
    return "并户的提出 " + proposal.id();
  }
}
