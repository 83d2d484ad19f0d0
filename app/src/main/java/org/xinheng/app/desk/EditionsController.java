package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionDifference;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.Editions;
import org.xinheng.conveyor.EditionTrial;

/** 目录修订: what differs, what it would do to records on file, and the second person's answer. */
@Controller
@RequestMapping("/desk/editions")
class EditionsController {
  private final DeskPages pages;
  private final Catalogue catalogue;
  private final Editions editions;
  private final EditionTrial trial;
  private final Auditing audit;
  private final Clock clock;

  EditionsController(
      DeskPages pages,
      Catalogue catalogue,
      Editions editions,
      EditionTrial trial,
      Auditing audit,
      Clock clock) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.editions = editions;
    this.trial = trial;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit) {
    var today = LocalDate.now(clock);
    var approved =
        editions.approved().stream()
            .collect(Collectors.partitioningBy(one -> one.item().inForceFrom().isAfter(today)));
    return pages.show(
        visit,
        "editions",
        new RevisionPage.Contents(
            editions.open(),
            editions.recallsAsked(),
            approved.getOrDefault(true, List.of()),
            approved.getOrDefault(false, List.of()),
            catalogue.items()));
  }

  @GetMapping("/{id:\\d{1,18}}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable long id) {
    return show(visit, HttpStatus.OK, get(id), "", List.of());
  }

  @PostMapping("/{id:\\d{1,18}}/{step:propose|approve|refuse|discard|ask-recall|recall|keep}")
  ResponseEntity<byte[]> step(
      Visit visit,
      @PathVariable long id,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String words) {
    var edition = get(id);
    var outcome =
        switch (step) {
          case "propose" -> editions.propose(id, visit.login());
          case "approve" -> editions.approve(id, visit.login(), words);
          case "refuse" -> editions.refuse(id, visit.login(), words);
          case "ask-recall" -> editions.askRecall(id, words, visit.login());
          case "recall" -> editions.recall(id, visit.login(), words);
          case "keep" -> editions.refuseRecall(id, visit.login(), words);
          default -> editions.discard(id, visit.login());
        };
    var action = title(step);
    var object = edition.item().title() + " " + edition.item().edition();
    return switch (outcome) {
      case EditionOutcome.Refused(var why) -> {
        audit.refused(visit, action, object, why.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(why.status()),
            edition,
            words,
            List.of(new Problem("words", why.quoted())));
      }
      case EditionOutcome.Done(var done) -> {
        audit.done(visit, action, object, words.strip());
        yield DeskPages.go(
            visit, "/desk/editions/" + id, "已" + action + "，现状：" + done.state().title() + "。");
      }
    };
  }

  private static String title(String step) {
    return switch (step) {
      case "propose" -> "提交目录修订审核";
      case "approve" -> "通过目录修订";
      case "refuse" -> "不通过目录修订";
      case "ask-recall" -> "申请撤回施行";
      case "recall" -> "撤回施行";
      case "keep" -> "不同意撤回施行";
      default -> "放弃目录修订";
    };
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, Edition edition, String words, List<Problem> problems) {
    var before = before(edition);
    return pages.show(
        visit,
        status,
        "edition",
        new RevisionPage.One(
            edition,
            before,
            isNew(edition),
            EditionDifference.between(before, edition.item()),
            trial.of(before, edition.item()),
            edition.draftedBy().equals(visit.login()),
            editions.recalls(edition.id()),
            edition.state() == Edition.State.APPROVED
                && edition.item().inForceFrom().isAfter(LocalDate.now(clock)),
            visit.login(),
            words,
            problems));
  }

  /** Whether it is the first edition of an item. */
  private boolean isNew(Edition edition) {
    return catalogue.editions(edition.item().code()).stream()
        .allMatch(one -> one.equals(edition.item()));
  }

  /** The edition it follows: the last one whose day is earlier; a first one follows itself. */
  private CatalogueItem before(Edition edition) {
    return catalogue.editions(edition.item().code()).stream()
        .filter(one -> one.inForceFrom().isBefore(edition.item().inForceFrom()))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> catalogue.find(edition.item().code()).orElse(edition.item()));
  }

  private Edition get(long id) {
    return editions.find(id).orElseThrow(() -> new NotHere("没有编号为 " + id + " 的目录修订"));
  }
}
