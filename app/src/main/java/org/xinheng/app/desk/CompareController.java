package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition.State;
import org.xinheng.collect.EditionChange;
import org.xinheng.collect.EditionDifference;
import org.xinheng.collect.Editions;
import org.xinheng.vocabulary.ItemCode;

/** 版本的比较: any two editions of an item, whether past, present, coming, or only proposed. */
@Controller
@RequestMapping("/desk/catalogue/{code}/compare")
public class CompareController {
  private final DeskPages pages;
  private final Catalogue catalogue;
  private final Editions editions;

  CompareController(DeskPages pages, Catalogue catalogue, Editions editions) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.editions = editions;
  }

  /**
   * What the page shows.
   *
   * @param choices each edition by its key, with how it is called
   */
  public record Page(
      CatalogueItem item,
      Map<String, String> choices,
      String from,
      String to,
      List<EditionChange> changes) {}

  @GetMapping
  ResponseEntity<byte[]> compare(
      Visit visit,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    var all = all(code, visit.may(Role.CREDIT_OFFICER));
    if (all.isEmpty()) {
      throw new NotHere("信息目录中没有“" + code + "”这一事项");
    }
    var keys = new ArrayList<>(all.keySet());
    var first = chosen(from, keys, keys.get(Math.max(0, keys.size() - 2)));
    var second = chosen(to, keys, keys.getLast());
    var choices = new LinkedHashMap<String, String>();
    all.forEach((key, one) -> choices.put(key, one.words()));
    return pages.show(
        visit,
        "compare",
        new Page(
            one(all, second).item(),
            choices,
            first,
            second,
            EditionDifference.between(one(all, first).item(), one(all, second).item())));
  }

  private record Choice(CatalogueItem item, String words) {}

  private static Choice one(Map<String, Choice> all, String key) {
    return Optional.ofNullable(all.get(key)).orElseThrow();
  }

  private static String chosen(String asked, List<String> keys, String otherwise) {
    if (asked.isEmpty()) {
      return otherwise;
    }
    if (!keys.contains(asked)) {
      throw new NotHere("这个事项没有版本“" + asked + "”，请从列表中选择");
    }
    return asked;
  }

  /**
   * Those of the catalogue by their number, the earliest first; for the credit office then
   * revisions that are not passed.
   */
  private Map<String, Choice> all(String code, boolean office) {
    var all = new LinkedHashMap<String, Choice>();
    if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      return all;
    }
    var item = new ItemCode(code);
    catalogue
        .editions(item)
        .forEach(one ->
            all.put(
                one.edition(),
                new Choice(one, one.edition() + " 版，" + one.inForceFrom() + " 起施行")));
    editions.of(item).reversed().stream()
        .filter(one -> office && one.state() != State.APPROVED)
        .forEach(one ->
            all.put(
                "r" + one.id(),
                new Choice(
                    one.item(),
                    one.item().edition()
                        + " 版（第 "
                        + one.id()
                        + " 号修订，"
                        + one.state().title()
                        + "）")));
    return all;
  }
}
