package org.xinheng.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.collect.Editions;

/**
 * 新增目录项. A local item with a legal basis of its own, drafted here; from the draft on it goes the
 * way of every edition: another person passes it, and it is in force on its day.
 */
@Controller
@RequestMapping("/desk/catalogue/new")
public class NewItemController {
  private static final String ACTION = "起草新增目录项";

  private final DeskPages pages;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final Editions editions;
  private final Auditing audit;

  NewItemController(
      DeskPages pages, Catalogue catalogue, Drafts drafts, Editions editions, Auditing audit) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.editions = editions;
    this.audit = audit;
  }

  /**
   * What the page shows.
   *
   * @param open the open draft that bears this code already
   */
  public record Page(ItemFormView form, Optional<Edition> open) {}

  @GetMapping
  ResponseEntity<byte[]> form(Visit visit, @RequestParam(defaultValue = "0") long draft) {
    var own =
        editions
            .find(draft)
            .filter(one -> one.state() == Edition.State.DRAFT)
            .filter(one -> one.draftedBy().equals(visit.login()))
            .filter(one -> catalogue.editions(one.item().code()).isEmpty());
    return show(
        visit,
        HttpStatus.OK,
        own.map(NewItemForm::of).orElseGet(NewItemForm::empty),
        Optional.empty(),
        List.of());
  }

  @PostMapping
  ResponseEntity<byte[]> save(Visit visit, @RequestParam Map<String, String> sent) {
    if (sent.containsKey("more")) {
      return show(visit, HttpStatus.OK, Drafts.moreRows(sent), Optional.empty(), List.of());
    }
    var typed = new Typed(sent);
    var item = new NewItemForm(catalogue, typed).read();
    if (item.isEmpty()) {
      return show(
          visit, HttpStatus.UNPROCESSABLE_CONTENT, sent, Optional.empty(), typed.problems());
    }
    var object = item.get().title() + " " + item.get().code();
    return switch (drafts.keep(item.get(), typed, visit)) {
      case EditionOutcome.Refused(var why) -> {
        audit.refused(visit, ACTION, object, why.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(why.status()),
            sent,
            why == EditionRefusal.ALREADY_OPEN ? drafts.open(item.get().code()) : Optional.empty(),
            List.of(new Problem(Drafts.box(why), why.quoted())));
      }
      case EditionOutcome.Done(var edition) -> {
        audit.done(visit, ACTION, object, edition.why());
        yield DeskPages.go(visit, "/desk/editions/" + edition.id(), "草稿已保存。请核对后提交他人审核。");
      }
    };
  }

  private ResponseEntity<byte[]> show(
      Visit visit,
      HttpStatus status,
      Map<String, String> sent,
      Optional<Edition> open,
      List<Problem> problems) {
    var form = ItemFormView.of(NewItemForm.pattern(), sent, catalogue.items(), problems);
    return pages.show(visit, status, "newitem", new Page(form, open));
  }
}
