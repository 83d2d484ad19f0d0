package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Optional;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.xinheng.collect.FileFault;

/**
 * 接口的出错答复. Whatever goes wrong below /api is told as problem details, also where no controller was
 * found; what is inside the platform stays in its log, under a reference.
 */
final class TellApiProblems implements HandlerExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(TellApiProblems.class);
  private static final int REFERENCE = 8;

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object answering,
      Exception problem) {
    if (!request.getRequestURI().startsWith("/api/")) {
      return null;
    }
    try {
      headers(response, problem);
      ProblemDetails.write(request, response, refusal(request, problem));
    } catch (IOException callerHasGone) {
      LOG.debug("nobody to tell", callerHasGone);
    }
    return new ModelAndView();
  }

  private static void headers(HttpServletResponse response, Exception problem) {
    if (problem instanceof HttpRequestMethodNotSupportedException method
        && method.getSupportedMethods() != null) {
      response.setHeader("Allow", String.join(", ", method.getSupportedMethods()));
    }
    if (problem instanceof DataAccessResourceFailureException
        || problem instanceof CannotCreateTransactionException
        || (problem instanceof ApiRefusal refusal && refusal.fault() == ApiFault.TOO_MANY)) {
      response.setHeader("Retry-After", "5");
    }
  }

  /** Whoever breaks off in mid-sending is not our trouble: one line, and nobody to answer. */
  private static boolean callerHasGone(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException
          || cause instanceof ClientAbortException
          || cause instanceof SocketException
          || cause instanceof AsyncRequestNotUsableException) {
        return true;
      }
    }
    return false;
  }

  private static ApiRefusal brokenOff() {
    return ApiRefusal.of(ApiFault.PARAMETER, "上传的内容不是完整的 multipart/form-data，可能传到一半中断；请检查后重新发送。");
  }

  private static ApiRefusal refusal(HttpServletRequest request, Exception problem) {
    return switch (problem) {
      case ApiRefusal refusal -> refusal;
      case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
      case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
      case MethodArgumentTypeMismatchException wrong ->
          ApiRefusal.parameter(wrong.getName(), "参数 " + wrong.getName() + " 的写法不对，请按接口说明填写。");
      case MaxUploadSizeExceededException large -> tooLarge();
      case InvalidParameterException large
          when large.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ->
          tooLarge();
      case InvalidParameterException unreadable ->
          ApiRefusal.of(
              ApiFault.PARAMETER, "网址中的参数读不懂：百分号编码不完整，或不是 UTF-8 编码（如 GBK）；请把参数按 UTF-8 编码后重新发送。");
      case MultipartException broken -> brokenOff();
      default -> protocol(request, problem).orElseGet(() -> inside(request, problem));
    };
  }

  private static ApiRefusal tooLarge() {
    return ApiRefusal.file(
        ApiFault.TOO_LARGE, FileFault.TOO_LARGE, "file", "上传的文件超过 200 MB，没有接收；请按年份或月份拆成几个文件分别报送。");
  }

  private static ApiRefusal missing(String name) {
    return ApiRefusal.parameter(name, "缺少参数 " + name + "，请按接口说明补上后重新发送。");
  }

  private static Optional<ApiRefusal> protocol(HttpServletRequest request, Exception problem) {
    return switch (problem) {
      case HttpRequestMethodNotSupportedException method ->
          Optional.of(
              ApiRefusal.of(
                  ApiFault.METHOD,
                  "此网址不接受 " + method.getMethod() + " 请求，请按接口说明改用响应头 Allow 所列的方法。"));
      case HttpMediaTypeNotSupportedException type ->
          Optional.of(
              ApiRefusal.of(
                  ApiFault.MEDIA_TYPE,
                  "请求的内容类型不对：报送文件用 multipart/form-data，申请报告用 application/json。"));
      case NoResourceFoundException none -> Optional.of(noSuchRoute(request));
      case NoHandlerFoundException none -> Optional.of(noSuchRoute(request));
      default -> Optional.empty();
    };
  }

  private static ApiRefusal noSuchRoute(HttpServletRequest request) {
    return ApiRefusal.notFound(
        "接口中没有这个网址：" + request.getRequestURI() + "。全部网址见 /api/v1/openapi.yaml。");
  }

  private static ApiRefusal inside(HttpServletRequest request, Exception problem) {
    if (callerHasGone(problem)) {
      LOG.info("{} {}: the caller broke off", request.getMethod(), request.getRequestURI());
      return brokenOff();
    }
    var reference = UUID.randomUUID().toString().substring(0, REFERENCE);
    LOG.error(
        "{} {} failed, reference {}",
        request.getMethod(),
        request.getRequestURI(),
        reference,
        problem);
    if (problem instanceof DataAccessResourceFailureException
        || problem instanceof CannotCreateTransactionException) {
      return ApiRefusal.of(ApiFault.UNAVAILABLE, "数据库暂时没有应答，请过几秒再试；编号 " + reference + "。");
    }
    return ApiRefusal.of(
        ApiFault.INTERNAL, "平台出错了，这不是您的问题，错误已经记录；请稍后再试，多次出现的请告诉我们编号 " + reference + "。");
  }
}
