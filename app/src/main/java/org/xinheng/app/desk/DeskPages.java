package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinheng.app.page.DeskMenu;
import org.xinheng.app.page.Frame;
import org.xinheng.app.page.Frames;
import org.xinheng.app.page.Pages;
import org.xinheng.app.security.SignedIn;

/** 工作台页面. Shows a page with its menu, or goes on to another and tells there what was done. */
@Component
class DeskPages {
  private static final String SAID = "desk.said";

  /** Sent by the upload script, whose own reading of the page nobody sees. */
  private static final String UPLOAD = "X-Upload";

  private static final String SECRET = "desk.secret";

  private final Pages pages;
  private final Frames frames;
  private final DeskMenus menus;
  private final AccountLines accounts;

  DeskPages(Pages pages, Frames frames, DeskMenus menus, AccountLines accounts) {
    this.pages = pages;
    this.frames = frames;
    this.menus = menus;
    this.accounts = accounts;
  }

  ResponseEntity<byte[]> show(Visit visit, String template, Object page) {
    return show(visit, HttpStatus.OK, template, page);
  }

  ResponseEntity<byte[]> show(Visit visit, HttpStatus status, String template, Object page) {
    var view =
        new DeskView(
            frames.of(visit.request()),
            menus.of(visit),
            take(visit.request(), SAID),
            take(visit.request(), SECRET),
            accounts::person);
    return pages.page(status, "desk/" + template, Map.of("view", view, "page", page));
  }

  /** The frame of this visit's pages, for what is told outside a page. */
  Frame frame(Visit visit) {
    return frames.of(visit.request());
  }

  /** What went wrong, within the desk for those who have signed in. */
  ResponseEntity<byte[]> trouble(HttpServletRequest request, HttpStatus status, Trouble trouble) {
    var menu = visit(request).map(menus::of).orElseGet(() -> new DeskMenu(List.of()));
    var view = new DeskView(frames.of(request), menu, "", "", accounts::person);
    return pages.page(status, "desk/trouble", Map.of("view", view, "page", trouble));
  }

  /** The visit of whoever has signed in. */
  static Optional<Visit> visit(HttpServletRequest request) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? Optional.of(new Visit(who, request))
        : Optional.empty();
  }

  /** Part of a page, for a page that is already there. */
  ResponseEntity<byte[]> fragment(Visit visit, String template, Object page) {
    return pages.page(
        "desk/" + template, Map.of("frame", frames.of(visit.request()), "page", page));
  }

  /** After a change: the browser goes on by GET, so that reloading repeats nothing. */
  static ResponseEntity<byte[]> go(Visit visit, String location, String said) {
    return go(visit, address(location), said);
  }

  /** The same to an address that is written out already. */
  static ResponseEntity<byte[]> go(Visit visit, URI location, String said) {
    if (!said.isEmpty()) {
      visit.request().getSession().setAttribute(SAID, said);
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
  }

  /** As {@link #go}, with a password or key that is shown on that one page and nowhere again. */
  static ResponseEntity<byte[]> goWithSecret(
      Visit visit, String location, String said, String secret) {
    visit.request().getSession().setAttribute(SECRET, secret);
    return go(visit, location, said);
  }

  private static URI address(String location) {
    return UriComponentsBuilder.fromUriString(location).build().encode().toUri();
  }

  private static String take(HttpServletRequest request, String name) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(name) instanceof String said)) {
      return "";
    }
    if (request.getHeader(UPLOAD) == null) {
      session.removeAttribute(name);
    }
    return said;
  }
}
