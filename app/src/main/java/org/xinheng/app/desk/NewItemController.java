package org.xinheng.app.desk;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Problem;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionOutcome;
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
  private final Editions editions;
  private final Auditing audit;

  NewItemController(DeskPages pages, Catalogue catalogue, Editions editions, Auditing audit) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.editions = editions;
    this.audit = audit;
  }

  /** What the page shows: the form as it was typed, and the fields that every local item has. */
  public record Page(Map<String, String> sent, CatalogueItem pattern, List<Problem> problems) {
    public String at(String key) {
      return sent.getOrDefault(key, "");
    }

    public String problem(String key) {
      return Problems.at(problems, key);
    }
  }

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
        own.map(NewItemForm::of).orElseGet(NewItemController::empty),
        List.of());
  }

  private static Map<String, String> empty() {
    var sent = NewItemForm.of(NewItemForm.pattern());
    sent.put("legalBasis", "");
    sent.put("furnishedBy", "");
    return sent;
  }

  @PostMapping
  ResponseEntity<byte[]> save(Visit visit, @RequestParam Map<String, String> sent) {
    var form = new NewItemForm(catalogue, sent);
    var item = form.read();
    if (item.isEmpty()) {
      return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, sent, form.problems());
    }
    var object = item.get().title() + " " + item.get().code();
    return switch (editions.draft(item.get(), sent.getOrDefault("why", ""), visit.login())) {
      case EditionOutcome.Refused(var why) -> {
        audit.refused(visit, ACTION, object, why.quoted());
        yield show(
            visit,
            HttpStatus.valueOf(why.status()),
            sent,
            List.of(new Problem("why", why.quoted())));
      }
      case EditionOutcome.Done(var edition) -> {
        audit.done(visit, ACTION, object, edition.why());
        yield DeskPages.go(visit, "/desk/editions/" + edition.id(), "草稿已保存。请核对后提交他人审核。");
      }
    };
  }

  private ResponseEntity<byte[]> show(
      Visit visit, HttpStatus status, Map<String, String> sent, List<Problem> problems) {
    return pages.show(visit, status, "newitem", new Page(sent, NewItemForm.pattern(), problems));
  }
}
