package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 拒绝访问. Says whether the file is too large to be read at all, the page has gone stale, or the right
 * is missing, and keeps a trace of it.
 */
@Controller
class DeniedController {
  private static final Trouble TOO_LARGE =
      new Trouble("文件过大", "上传的文件超过 200 MB，没有接收", "请按年份或月份拆成几个文件分别报送", "COL-001");
  private static final Trouble STALE =
      new Trouble("页面已过期", "这个页面打开太久，或登录已经变化，刚才的提交没有办理", "请返回上一页，刷新后重新提交；没有任何内容被保存", "DESK-419");
  private static final Trouble NOT_YOURS =
      new Trouble("没有权限", "您的账号没有办理此项的权限，没有办理", "如工作需要，请向安全管理员申请授权", "DESK-403");

  private final DeskPages pages;
  private final Auditing audit;

  DeniedController(DeskPages pages, Auditing audit) {
    this.pages = pages;
    this.audit = audit;
  }

  @RequestMapping("/denied")
  ResponseEntity<byte[]> denied(HttpServletRequest request) {
    boolean stale = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    boolean tooLarge = !stale && request.getParameter("large") != null;
    var trouble = tooLarge ? TOO_LARGE : stale ? STALE : NOT_YOURS;
    var asked = String.valueOf(request.getAttribute("jakarta.servlet.forward.request_uri"));
    DeskPages.visit(request).ifPresent(visit -> audit.refused(visit, "访问", asked, trouble.title()));
    return pages.trouble(
        request, tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.FORBIDDEN, trouble);
  }
}
