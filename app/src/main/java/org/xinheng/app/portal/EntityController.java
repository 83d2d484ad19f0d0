package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.page.Keepable;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.inquire.CodeNames;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityPage;
import org.xinheng.inquire.EntityPages;
import org.xinheng.inquire.Kin;
import org.xinheng.inquire.RecordPage;
import org.xinheng.inquire.RegistrationHistory;

/** 主体页: who an entity is, and its records with the clock of each. */
@Controller
public class EntityController {
  private static final int NEWEST = 10;
  private static final int PAGE = 30;
  private static final int BRANCHES = 100;
  private static final String PAGE_LOOK = "主体页";

  private final PortalPages pages;
  private final Looking looking;
  private final EntityPages entities;
  private final Catalogue catalogue;
  private final Departments departments;
  private final Addresses addresses;
  private final CodeNames codes;

  EntityController(
      PortalPages pages,
      Looking looking,
      EntityPages entities,
      Catalogue catalogue,
      Departments departments,
      Addresses addresses,
      CodeNames codes) {
    this.pages = pages;
    this.looking = looking;
    this.entities = entities;
    this.catalogue = catalogue;
    this.departments = departments;
    this.addresses = addresses;
    this.codes = codes;
  }

  /** What the page shows. */
  public record Shown(
      EntityPage entity,
      RegistrationHistory history,
      LocalDate today,
      Departments departments,
      CodeNames codes) {
    /** 行业, by name where the code has one; "" where none was reported. */
    public String industry() {
      var code = entity.card().at(Role.INDUSTRY);
      var name = codes.name(Optional.of(Role.INDUSTRY), code);
      return name.isEmpty() ? code : name;
    }
  }

  /** What the page of all records of one item shows. */
  public record Records(
      EntityCard card,
      CatalogueItem item,
      RecordPage records,
      LocalDate today,
      Departments departments) {}

  /**
   * What the page of all branches shows.
   *
   * @param next how many have been shown so far where there are more, else 0
   */
  public record Branches(EntityCard card, List<Kin.Other> branches, int next) {}

  @GetMapping("/entities/{address}")
  ResponseEntity<byte[]> entity(HttpServletRequest request, @PathVariable String address) {
    var elsewhere = addresses.moved(address);
    if (elsewhere.isPresent()) {
      return moved(elsewhere.get());
    }
    var today = looking.today();
    var number = Links.number(address);
    var found =
        number.isPresent()
            ? entities.page(number.get(), Looking.PUBLIC, today, NEWEST)
            : entities.page(address, Looking.PUBLIC, today, NEWEST);
    var page = found.orElseThrow(() -> unknown(address));
    var own = Links.entity(page.card());
    if (!own.equals("/entities/" + address)) {
      return moved(own);
    }
    looking.at(page.card().id(), PAGE_LOOK, request);
    var history = entities.history(page.card(), Looking.PUBLIC);
    var shown = pages.show(request, "entity", new Shown(page, history, today, departments, codes));
    return new Keepable(page.card().id(), PAGE_LOOK, shown).offer(request);
  }

  @GetMapping("/entities/{address}/records")
  ResponseEntity<byte[]> records(
      HttpServletRequest request,
      @PathVariable String address,
      @RequestParam String item,
      @RequestParam(defaultValue = "") String after) {
    var elsewhere = addresses.moved(address);
    if (elsewhere.isPresent()) {
      return moved(elsewhere.get());
    }
    var today = looking.today();
    var card = card(address, today);
    var of =
        Asked.item(catalogue, item)
            .orElseThrow(() -> Unreadable.of("网址中的信息事项（item）目录里没有", "请从主体页重新进入"));
    var page =
        entities.records(
            card.id(),
            Optional.of(of.code()),
            Looking.PUBLIC,
            today,
            PAGE,
            Asked.after(after, RecordPage.Cursor::parse));
    looking.at(card.id(), "主体页记录", request);
    return pages.show(request, "records", new Records(card, of, page, today, departments));
  }

  @GetMapping("/entities/{address}/branches")
  ResponseEntity<byte[]> branches(
      HttpServletRequest request,
      @PathVariable String address,
      @RequestParam(defaultValue = "0") String after) {
    var elsewhere = addresses.moved(address);
    if (elsewhere.isPresent()) {
      return moved(elsewhere.get());
    }
    var card = card(address, looking.today());
    if (!after.matches("\\d{1,6}")) {
      throw Unreadable.of("网址里的翻页位置（after）读不懂，可能没有复制完整", "请回到第一页，再按“下一页”");
    }
    int from = Integer.parseInt(after);
    var found = entities.branches(card, from, BRANCHES + 1);
    boolean more = found.size() > BRANCHES;
    looking.at(card.id(), "主体页分支机构", request);
    return pages.show(
        request,
        "branches",
        new Branches(card, more ? found.subList(0, BRANCHES) : found, more ? from + BRANCHES : 0));
  }

  private EntityCard card(String address, LocalDate today) {
    var number = Links.number(address);
    return (number.isPresent()
            ? entities.card(number.get(), Looking.PUBLIC, today)
            : entities.card(address, Looking.PUBLIC, today))
        .orElseThrow(() -> unknown(address));
  }

  private static NotFound unknown(String address) {
    return NotFound.of(
        "本平台没有登记代码为“" + shortened(address) + "”的主体", "请核对代码是否抄错，或按名称查询；刚成立的企业在登记信息报送后才能查到");
  }

  private static String shortened(String text) {
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }

  /** Not for ever: an old code may come to be another's, a merged entity is told apart again. */
  private static ResponseEntity<byte[]> moved(String to) {
    return PortalPages.moved(HttpStatus.FOUND, to);
  }
}
