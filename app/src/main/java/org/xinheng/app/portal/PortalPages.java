package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xinheng.app.page.Frames;
import org.xinheng.app.page.Pages;

/** 门户页面. Puts a page of the portal into its frame. */
@Component
final class PortalPages {
  private final Pages pages;
  private final Frames frames;

  PortalPages(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  ResponseEntity<byte[]> show(HttpServletRequest request, String name, Object page) {
    return show(HttpStatus.OK, request, name, page);
  }

  ResponseEntity<byte[]> show(
      HttpStatus status, HttpServletRequest request, String name, Object page) {
    Map<String, Object> parameters = new HashMap<>();
    var frame = frames.of(request);
    parameters.put("frame", frame);
    parameters.put("page", page);
    var shown = pages.page(status, "portal/" + name, parameters);
    return status == HttpStatus.OK && !frame.signedIn() ? revalidated(shown) : shown;
  }

  /** A page for a request of which nothing is known but that it was refused. */
  ResponseEntity<byte[]> showToAnybody(HttpStatus status, String name, Object page) {
    return pages.page(status, "portal/" + name, Map.of("frame", frames.ofAnybody(), "page", page));
  }

  static ResponseEntity<byte[]> moved(HttpStatus status, String to) {
    return ResponseEntity.status(status).location(URI.create(to)).build();
  }

  /** A browser may keep the page but asks each time, so that each look is recorded. */
  private static ResponseEntity<byte[]> revalidated(ResponseEntity<byte[]> page) {
    var body = Objects.requireNonNull(page.getBody());
    var sum = new CRC32C();
    sum.update(body);
    return ResponseEntity.ok()
        .headers(page.getHeaders())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("W/\"" + Long.toHexString(sum.getValue()) + "-" + body.length + "\"")
        .body(body);
  }

  /** A part of a page, for a script that puts it into the page it has. */
  ResponseEntity<byte[]> part(String name, Object page) {
    return pages.page("portal/" + name, Map.of("page", page));
  }
}
