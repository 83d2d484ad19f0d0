package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.publish.Withdrawal;
import org.xinheng.publish.Withdrawals;
import org.xinheng.vocabulary.ItemCode;

/** 撤下说明: what was taken down and why, without whose it was (行政处罚法 第四十八条). */
@Controller
public class WithdrawnController {
  private static final int PAGE = 50;
  private static final int DEEPEST = 100_000;

  private final PortalPages pages;
  private final Looking looking;
  private final Withdrawals withdrawals;
  private final Catalogue catalogue;
  private final Departments departments;

  WithdrawnController(
      PortalPages pages,
      Looking looking,
      Withdrawals withdrawals,
      Catalogue catalogue,
      Departments departments) {
    this.pages = pages;
    this.looking = looking;
    this.withdrawals = withdrawals;
    this.catalogue = catalogue;
    this.departments = departments;
  }

  /** What the page shows; {@code next} is 0 on the last page. */
  public record Page(
      List<Withdrawal> withdrawn, int next, Catalogue catalogue, Departments departments) {
    public String item(ItemCode code) {
      return catalogue.find(code).map(CatalogueItem::title).orElse("");
    }
  }

  @GetMapping("/withdrawn")
  ResponseEntity<byte[]> list(
      HttpServletRequest request, @RequestParam(defaultValue = "0") int after) {
    if (after < 0 || after > DEEPEST) {
      throw NotFound.of("没有这一页", "请从撤下说明的第一页看起");
    }
    looking.list("撤下说明", request);
    var found = withdrawals.approved(after, PAGE + 1);
    boolean more = found.size() > PAGE;
    return pages.show(
        request,
        "withdrawn",
        new Page(
            more ? found.subList(0, PAGE) : found,
            more ? after + PAGE : 0,
            catalogue,
            departments));
  }
}
