package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
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
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.collect.Editions;

/** 起草目录修订: the item's provisions and fields as a form; saved as a draft of a later edition. */
@Controller
@RequestMapping("/desk/catalogue/{code}/revise")
class ReviseController {
  private final DeskPages pages;
  private final Catalogue catalogue;
  private final Editions editions;
  private final Auditing audit;
  private final Clock clock;

  ReviseController(
      DeskPages pages, Catalogue catalogue, Editions editions, Auditing audit, Clock clock) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.editions = editions;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> form(Visit visit, @PathVariable String code) {
    var present = get(code);
    var open = openOf(present);
    if (open.isPresent() && !mayGoOn(open.get(), visit)) {
      return DeskPages.go(visit, "/desk/editions/" + open.get().id(), "该事项已有一个未审结的修订。");
    }
    var next = LocalDate.now(clock).withDayOfMonth(1).plusMonths(1);
    return pages.show(
        visit,
        "revise",
        new RevisionPage(
            present,
            open.map(Edition::item).orElse(present),
            open.map(one -> one.item().edition()).orElse(""),
            open.map(one -> one.item().inForceFrom()).orElse(next).toString(),
            open.map(Edition::why).orElse(""),
            open,
            List.of()));
  }

  @PostMapping
  ResponseEntity<byte[]> save(
      Visit visit, @PathVariable String code, @RequestParam Map<String, String> sent) {
    var present = get(code);
    var form = new RevisionForm(present, sent);
    var revised = form.read();
    if (revised.isEmpty()) {
      return again(visit, present, sent, HttpStatus.UNPROCESSABLE_CONTENT, form.problems());
    }
    var object = present.title() + " " + revised.get().edition();
    return switch (editions.draft(revised.get(), sent.getOrDefault("why", ""), visit.login())) {
      case EditionOutcome.Refused(var why) -> {
        audit.refused(visit, "起草目录修订", object, why.quoted());
        yield again(
            visit,
            present,
            sent,
            HttpStatus.valueOf(why.status()),
            List.of(new Problem("why", told(why, revised.get()))));
      }
      case EditionOutcome.Done(var edition) -> {
        audit.done(visit, "起草目录修订", object, edition.why());
        yield DeskPages.go(visit, "/desk/editions/" + edition.id(), "草稿已保存。请看差异和试算，再提交他人审核。");
      }
    };
  }

  /** The refusal, and where it lies if a text of the form is the reason. */
  private String told(EditionRefusal why, CatalogueItem revised) {
    return why == EditionRefusal.FORBIDDEN
        ? catalogue.forbiddenIn(revised).orElse("") + why.quoted()
        : why.quoted();
  }

  /** What was typed stands in the fields again as far as it makes sense; nothing else is lost. */
  private ResponseEntity<byte[]> again(
      Visit visit,
      CatalogueItem present,
      Map<String, String> sent,
      HttpStatus status,
      List<Problem> problems) {
    var typed = new RevisionForm(present, sent).asTyped();
    return pages.show(
        visit,
        status,
        "revise",
        new RevisionPage(
            present,
            typed,
            sent.getOrDefault("edition", ""),
            sent.getOrDefault("inForceFrom", ""),
            sent.getOrDefault("why", ""),
            openOf(present),
            problems));
  }

  private Optional<Edition> openOf(CatalogueItem item) {
    return editions.open().stream()
        .filter(one -> one.item().code().equals(item.code()))
        .findFirst();
  }

  private static boolean mayGoOn(Edition open, Visit visit) {
    return open.state() == Edition.State.DRAFT && open.draftedBy().equals(visit.login());
  }

  private CatalogueItem get(String code) {
    return catalogue.items().stream()
        .filter(item -> item.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotHere("信息目录中没有“" + code + "”这一事项"));
  }
}
