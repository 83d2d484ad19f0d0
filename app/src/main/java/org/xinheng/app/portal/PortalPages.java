package org.xinheng.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
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
    parameters.put("frame", frames.of(request));
    parameters.put("page", page);
    return pages.page(status, "portal/" + name, parameters);
  }

  /** A part of a page, for a script that puts it into the page it has. */
  ResponseEntity<byte[]> part(String name, Object page) {
    return pages.page("portal/" + name, Map.of("page", page));
  }
}
