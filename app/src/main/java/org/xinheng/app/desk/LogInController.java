package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xinheng.app.page.Frames;
import org.xinheng.app.page.Pages;

/** 登录. */
@Controller
class LogInController {
  private final Pages pages;
  private final Frames frames;

  LogInController(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  @GetMapping("/login")
  ResponseEntity<byte[]> login(HttpServletRequest request) {
    return pages.page(
        "desk/login",
        Map.of(
            "frame", frames.withToken(request),
            "failed", request.getParameter("failed") != null,
            "changed", request.getParameter("changed") != null,
            "renewed", request.getParameter("renewed") != null));
  }
}
