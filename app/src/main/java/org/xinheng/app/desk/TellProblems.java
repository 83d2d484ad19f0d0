package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.xinheng.app.page.DeskMenu;
import org.xinheng.app.page.Frames;
import org.xinheng.app.page.Pages;

/** 工作台的出错页. Says what is wrong and what to do, in the frame of the desk. */
@ControllerAdvice(basePackageClasses = TellProblems.class)
class TellProblems {
  private final Pages pages;
  private final Frames frames;

  TellProblems(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> on(NotHere problem, HttpServletRequest request) {
    return page(
        request,
        HttpStatus.NOT_FOUND,
        new Trouble(
            "没有找到",
            String.valueOf(problem.getMessage()),
            "请从列表重新打开；如属其他部门的数据，请由该部门或信用办办理",
            "DESK-404"));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> on(MaxUploadSizeExceededException problem, HttpServletRequest request) {
    return page(
        request,
        HttpStatus.CONTENT_TOO_LARGE,
        new Trouble("文件过大", "上传的文件超过 200 MB，没有接收", "请按年份或月份拆成几个文件分别报送", "COL-001"));
  }

  @ExceptionHandler({
    MissingServletRequestParameterException.class,
    MissingServletRequestPartException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<byte[]> incomplete(HttpServletRequest request) {
    return page(
        request,
        HttpStatus.BAD_REQUEST,
        new Trouble("请求不完整", "网址或表单缺少必要的内容，没有办理", "请返回上一页重新填写后提交", "DESK-400"));
  }

  private ResponseEntity<byte[]> page(
      HttpServletRequest request, HttpStatus status, Trouble trouble) {
    var view = new DeskView(frames.of(request), new DeskMenu(List.of()), "", "");
    return pages.page(status, "desk/trouble", Map.of("view", view, "page", trouble));
  }
}
