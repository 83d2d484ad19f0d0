package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xinheng.app.page.DeskMenu;
import org.xinheng.app.page.Frames;
import org.xinheng.app.page.Pages;
import org.xinheng.app.security.SignedIn;

/** 拒绝访问: says whether the page has gone stale or the right is missing, and keeps a trace of it. */
@Controller
class DeniedController {
  private static final Trouble STALE =
      new Trouble("页面已过期", "这个页面打开太久，或登录已经变化，刚才的提交没有办理", "请返回上一页，刷新后重新提交；没有任何内容被保存", "DESK-403");
  private static final Trouble NOT_YOURS =
      new Trouble("没有权限", "您的账号没有办理此项的权限，没有办理", "如工作需要，请向安全管理员申请授权", "DESK-401");

  private final Pages pages;
  private final Frames frames;
  private final Auditing audit;

  DeniedController(Pages pages, Frames frames, Auditing audit) {
    this.pages = pages;
    this.frames = frames;
    this.audit = audit;
  }

  @RequestMapping("/denied")
  ResponseEntity<byte[]> denied(HttpServletRequest request) {
    boolean stale = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
      var asked = String.valueOf(request.getAttribute("jakarta.servlet.forward.request_uri"));
      audit.refused(new Visit(who, request), "访问", asked, stale ? "页面已过期" : "没有权限");
    }
    var view = new DeskView(frames.of(request), new DeskMenu(List.of()), "", "");
    return pages.page(
        HttpStatus.FORBIDDEN,
        "desk/trouble",
        Map.of("view", view, "page", stale ? STALE : NOT_YOURS));
  }
}
