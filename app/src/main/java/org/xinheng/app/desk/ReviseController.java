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

/** 起草目录修订: the item's provisions and fields as a form; saved as a draft of a later edition. */
@Controller
@RequestMapping("/desk/catalogue/{code}/revise")
class ReviseController {
  private final DeskPages pages;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final Auditing audit;
  private final Clock clock;

  ReviseController(
      DeskPages pages, Catalogue catalogue, Drafts drafts, Auditing audit, Clock clock) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> form(Visit visit, @PathVariable String code) {
    var present = get(code);
    var open = drafts.open(present.code());
    if (open.isPresent() && !mayGoOn(open.get(), visit)) {
      return DeskPages.go(visit, "/desk/editions/" + open.get().id(), "该事项已有一个未审结的修订。");
    }
    var sent = ItemForm.of(present, open.map(Edition::item).orElse(present));
    var next = LocalDate.now(clock).withDayOfMonth(1).plusMonths(1);
    sent.put("edition", open.map(one -> one.item().edition()).orElse(""));
    sent.put("inForceFrom", open.map(one -> one.item().inForceFrom()).orElse(next).toString());
    sent.put("why", open.map(Edition::why).orElse(""));
    sent.put("draft", open.map(one -> String.valueOf(one.id())).orElse(""));
    return show(visit, HttpStatus.OK, present, sent, Optional.empty(), List.of());
  }

  @PostMapping
  ResponseEntity<byte[]> save(
      Visit visit, @PathVariable String code, @RequestParam Map<String, String> sent) {
    var present = get(code);
    if (sent.containsKey("more")) {
      var more = Drafts.moreRows(sent);
      return show(visit, HttpStatus.OK, present, more, Optional.empty(), List.of());
    }
    var typed = new Typed(sent);
    var revised = new ItemForm(present, typed).read(present);
    if (revised.isEmpty()) {
      return show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          present,
          sent,
          Optional.empty(),
          typed.problems());
    }
    var object = present.title() + " " + revised.get().edition();
    return switch (drafts.keep(revised.get(), typed, visit)) {
      case EditionOutcome.Refused(var why) -> {
        audit.refused(visit, "起草目录修订", object, why.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(why.status()),
            present,
            sent,
            why == EditionRefusal.ALREADY_OPEN ? drafts.open(present.code()) : Optional.empty(),
            List.of(new Problem(Drafts.box(why), told(why, revised.get()))));
      }
      case EditionOutcome.Done(var edition) -> {
        audit.done(visit, "起草目录修订", object, edition.why());
        yield DeskPages.go(visit, "/desk/editions/" + edition.id(), "草稿已保存。请看差异和试算，再提交他人审核。");
      }
    };
  }

  /** The refusal, and where it lies if a text of the form is the reason. */
  private String told(EditionRefusal why, CatalogueItem revised) {
    return switch (why) {
      case FORBIDDEN -> catalogue.forbiddenIn(revised).orElse("") + why.quoted();
      case IDENTITY_SHOWN -> catalogue.identityShownIn(revised).orElse("") + why.quoted();
      default -> why.quoted();
    };
  }

  /** What was typed stands in the boxes, right or wrong. */
  private ResponseEntity<byte[]> show(
      Visit visit,
      HttpStatus status,
      CatalogueItem present,
      Map<String, String> sent,
      Optional<Edition> open,
      List<Problem> problems) {
    var form = ItemFormView.of(present, sent, catalogue.items(), problems);
    return pages.show(visit, status, "revise", new RevisionPage(present, form, open));
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
