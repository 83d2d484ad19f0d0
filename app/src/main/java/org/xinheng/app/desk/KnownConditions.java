package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * 页面认得的条件. A condition in the address that the page does not know is refused: else the whole list
 * would pass for the one asked for.
 */
final class KnownConditions implements HandlerInterceptor {
  /** Added by the log-in when it goes on to the page that was asked for. */
  private static final String AFTER_LOG_IN = "continue";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!"POST".equals(request.getMethod()) && handler instanceof HandlerMethod page) {
      unknown(request, page)
          .ifPresent(name -> {
            throw Conditions.unknown("条件", name, "请从页面上的链接、选项重新查看", request.getRequestURI());
          });
    }
    return true;
  }

  private static Optional<String> unknown(HttpServletRequest request, HandlerMethod page) {
    var parameters = page.getMethod().getParameters();
    if (Arrays.stream(parameters).anyMatch(one -> Map.class.isAssignableFrom(one.getType()))) {
      return Optional.empty();
    }
    var known = Arrays.stream(parameters).flatMap(KnownConditions::names).toList();
    return request.getParameterMap().keySet().stream()
        .filter(name -> !name.equals(AFTER_LOG_IN) && !known.contains(name))
        .findFirst();
  }

  private static Stream<String> names(Parameter parameter) {
    var single = parameter.getAnnotation(RequestParam.class);
    if (single != null) {
      return Stream.of(single.name().isEmpty() ? parameter.getName() : single.name());
    }
    return parameter.isAnnotationPresent(ModelAttribute.class) && parameter.getType().isRecord()
        ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
        : Stream.empty();
  }
}
