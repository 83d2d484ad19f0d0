package org.xinheng.app.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** 出错页. Says what is wrong, where, and what to do; never how the platform works inside. */
@Controller
@ControllerAdvice(basePackageClasses = Troubles.class)
public class Troubles implements ErrorController {
  private static final Trouble ODD_ADDRESS =
      new Trouble(
          "网址有误",
          "网址中有平台读不懂的写法，如编码后的斜线、空字符、不完整的百分号、连续的斜线，或网址过长",
          "请核对网址；查询的代码或名称中有斜线等符号的，去掉后再查，也可以从首页重新进入",
          "WEB-400");

  private final PortalPages pages;

  Troubles(PortalPages pages) {
    this.pages = pages;
  }

  /** What the page shows. */
  public record Trouble(String title, String sentence, String remedy, String code) {}

  @ExceptionHandler
  ResponseEntity<byte[]> on(NotFound problem, HttpServletRequest request) {
    return page(
        HttpStatus.NOT_FOUND,
        request,
        new Trouble("没有找到", String.valueOf(problem.getMessage()), problem.remedy(), "WEB-404"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> on(Unreadable problem, HttpServletRequest request) {
    return page(
        HttpStatus.BAD_REQUEST,
        request,
        new Trouble("网址有误", String.valueOf(problem.getMessage()), problem.remedy(), "WEB-400"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> on(NoLongerShown problem, HttpServletRequest request) {
    return page(
        HttpStatus.GONE,
        request,
        new Trouble(
            "原件不再提供",
            "报告 " + problem.report() + " 由本平台出具，但其中有信息已终止公示、撤下或更正，原件随之不再提供",
            "请按主体名称或代码重新出具一份报告；要核对手中的文件是否与出具时一致，请在“报告核验”中比对文件指纹",
            "WEB-410"));
  }

  @ExceptionHandler({
    MissingServletRequestParameterException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<byte[]> incomplete(HttpServletRequest request) {
    return page(HttpStatus.BAD_REQUEST, request, trouble(HttpStatus.BAD_REQUEST));
  }

  /** Whatever no controller has answered. */
  @RequestMapping("/error")
  ResponseEntity<byte[]> error(HttpServletRequest request) {
    var status = status(request);
    var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    var trouble = status == HttpStatus.BAD_REQUEST ? ODD_ADDRESS : trouble(status);
    return ofApi(path) ? problem(status, trouble) : page(status, request, trouble);
  }

  /**
   * What the server itself refuses before any filter sees it: problem details below /api (RFC
   * 9457), a page elsewhere.
   *
   * @param path as it was sent; "" where it could not even be found in the request
   */
  ResponseEntity<byte[]> beforeAnyFilter(int code, String path) {
    var status =
        Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    var trouble = status.is4xxClientError() ? ODD_ADDRESS : trouble(status);
    return ofApi(path) ? problem(status, trouble) : pages.showToAnybody(status, "trouble", trouble);
  }

  private static boolean ofApi(String path) {
    return path.startsWith("/api/");
  }

  /** Nothing has failed where somebody asks for this address by itself. */
  private static HttpStatus status(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(code -> HttpStatus.resolve((Integer) code))
        .orElse(HttpStatus.NOT_FOUND);
  }

  private static Trouble trouble(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> new Trouble("请求不完整", "网址缺少必要的内容，或内容读不懂", "请从首页或上一页重新进入", "WEB-400");
      case UNAUTHORIZED -> new Trouble("需要登录", "此页只对登录的工作人员开放", "请登录后再打开", "WEB-401");
      case FORBIDDEN ->
          new Trouble(
              "没有权限，或页面已过期", "您的账号没有办理此事的权限，或页面打开太久已失效", "请刷新后重试；仍不行的，请联系本单位管理员核对权限", "WEB-403");
      case NOT_FOUND -> new Trouble("没有这个页面", "网址可能抄错，或页面已经不在", "请从首页重新进入", "WEB-404");
      case METHOD_NOT_ALLOWED -> new Trouble("不能这样办理", "此网址不接受这种请求", "请从页面上的按钮办理", "WEB-405");
      case CONTENT_TOO_LARGE ->
          new Trouble("文件过大", "上传的文件超过 200 MB，没有接收", "请按年份或月份拆成几个文件分别报送", "COL-001");
      case TOO_MANY_REQUESTS -> new Trouble("请求过于频繁", "短时间内请求太多，已暂停受理", "请过一分钟再试", "WEB-429");
      default -> new Trouble("平台出错了", "这不是您的问题，错误已经记录", "请稍后再试；多次出现的，请按页脚的方式告诉我们", "WEB-500");
    };
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, HttpServletRequest request, Trouble trouble) {
    return pages.show(status, request, "trouble", trouble);
  }

  private static ResponseEntity<byte[]> problem(HttpStatus status, Trouble trouble) {
    var json =
        """
        {"type":"about:blank","title":"%s","status":%d,"code":"%s","detail":"%s。%s。"}\
        """
            .formatted(
                trouble.title(),
                status.value(),
                "API-" + status.value(),
                trouble.sentence(),
                trouble.remedy());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
