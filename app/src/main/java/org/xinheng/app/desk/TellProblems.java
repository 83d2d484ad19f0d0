package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** 工作台的出错页. Says what is wrong and what to do, in the frame of the desk. */
@ControllerAdvice(basePackageClasses = TellProblems.class)
class TellProblems {
  private final DeskPages pages;
  private final Auditing audit;

  TellProblems(DeskPages pages, Auditing audit) {
    this.pages = pages;
    this.audit = audit;
  }

  /** Asking for what is another department's leaves a trace, like asking for what never was. */
  @ExceptionHandler
  ResponseEntity<byte[]> on(NotHere problem, HttpServletRequest request) {
    DeskPages.visit(request)
        .ifPresent(visit -> audit.refused(visit, "访问", request.getRequestURI(), "没有此件或属其他部门"));
    return pages.trouble(
        request,
        HttpStatus.NOT_FOUND,
        new Trouble(
            "没有找到",
            String.valueOf(problem.getMessage()),
            "请从列表重新打开；如属其他部门的数据，请由该部门或信用办办理",
            "DESK-404"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> on(Unreadable problem, HttpServletRequest request) {
    return pages.trouble(
        request,
        HttpStatus.BAD_REQUEST,
        new Trouble(
            "网址有误",
            String.valueOf(problem.getMessage()),
            problem.remedy(),
            "DESK-400",
            problem.back()));
  }

  /** A number, date or word of a list that is none. */
  @ExceptionHandler
  ResponseEntity<byte[]> on(
      MethodArgumentTypeMismatchException problem, HttpServletRequest request) {
    return pages.trouble(
        request,
        HttpStatus.BAD_REQUEST,
        new Trouble(
            "请求有误", "网址或表单中的 " + problem.getName() + " 读不懂，没有办理", "请从页面上的链接、选项重新进入", "DESK-400"));
  }

  @ExceptionHandler({
    MissingServletRequestParameterException.class,
    MissingServletRequestPartException.class
  })
  ResponseEntity<byte[]> incomplete(HttpServletRequest request) {
    return pages.trouble(
        request,
        HttpStatus.BAD_REQUEST,
        new Trouble("请求不完整", "网址或表单缺少必要的内容，没有办理", "请返回上一页重新填写后提交", "DESK-400"));
  }
}
