package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.xinheng.app.page.TrajectoryQuery;
import org.xinheng.app.page.TrajectoryView;
import org.xinheng.app.page.TrajectoryViews;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Nature;
import org.xinheng.dossier.TrajectoryEvent;
import org.xinheng.dossier.Visibility;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityPages;

/** 经营轨迹: the public part of an entity's dated events on one time axis. */
@Controller
public class TrajectoryController {
  private static final String PART = "/trajectory";

  private final PortalPages pages;
  private final Looking looking;
  private final EntityPages entities;
  private final Addresses addresses;
  private final TrajectoryViews views;
  private final Catalogue catalogue;

  TrajectoryController(
      PortalPages pages,
      Looking looking,
      EntityPages entities,
      Addresses addresses,
      TrajectoryViews views,
      Catalogue catalogue) {
    this.pages = pages;
    this.looking = looking;
    this.entities = entities;
    this.addresses = addresses;
    this.views = views;
    this.catalogue = catalogue;
  }

  @GetMapping("/entities/{address}/trajectory")
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @PathVariable String address,
      @ModelAttribute TrajectoryQuery query) {
    var elsewhere = elsewhere(address, PART, request);
    if (elsewhere.isPresent()) {
      return PortalPages.moved(HttpStatus.FOUND, elsewhere.get());
    }
    var card = card(address);
    looking.at(card.id(), "经营轨迹", request);
    var view = view(card, query);
    var status = view.problems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    return pages.show(status, request, "trajectory", view);
  }

  @GetMapping("/entities/{address}/trajectory.csv")
  ResponseEntity<byte[]> table(
      HttpServletRequest request,
      @PathVariable String address,
      @ModelAttribute TrajectoryQuery query) {
    var elsewhere = elsewhere(address, PART + ".csv", request);
    if (elsewhere.isPresent()) {
      return PortalPages.moved(HttpStatus.FOUND, elsewhere.get());
    }
    var card = card(address);
    var view = view(card, query);
    if (!view.problems().isEmpty()) {
      throw Unreadable.of(view.problems().getFirst().sentence(), "请回到经营轨迹页，改正后再下载");
    }
    looking.at(card.id(), "经营轨迹下载", request);
    return views.csv(view);
  }

  private TrajectoryView view(EntityCard card, TrajectoryQuery query) {
    return views.of(
        card, Looking.PUBLIC, query, Links.entity(card) + PART, "", event -> href(card, event));
  }

  private String href(EntityCard card, TrajectoryEvent event) {
    if (event.record().isEmpty() || event.visibility() != Visibility.PUBLIC) {
      return "";
    }
    return event
        .item()
        .flatMap(catalogue::find)
        .map(item ->
            item.nature() == Nature.REGISTRATION
                ? Links.entity(card) + "#basics"
                : "/decisions/" + event.record().orElseThrow().value())
        .orElse("");
  }

  /** Another way of writing the address, or that of an entity merged into another. */
  private Optional<String> elsewhere(String address, String part, HttpServletRequest request) {
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return addresses
        .moved(address)
        .map(to -> to.startsWith("/entities/") ? to + part + query : to)
        .or(() ->
            find(address)
                .map(Links::entity)
                .filter(own -> !own.equals("/entities/" + address))
                .map(own -> own + part + query));
  }

  private Optional<EntityCard> find(String address) {
    var number = Links.number(address);
    return number.isPresent()
        ? entities.card(number.get(), Looking.PUBLIC, looking.today())
        : entities.card(address, Looking.PUBLIC, looking.today());
  }

  private EntityCard card(String address) {
    return find(address).orElseThrow(() -> NotFound.of("本平台没有登记这个代码的主体", "请核对代码是否抄错，或按名称查询"));
  }
}
