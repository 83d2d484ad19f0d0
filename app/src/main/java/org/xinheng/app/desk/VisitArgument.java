package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.xinheng.app.security.SignedIn;

/** 来访的取得. Hands a {@link Visit} to whichever page asks for one. */
final class VisitArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Visit.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request != null
        && authentication != null
        && authentication.getPrincipal() instanceof SignedIn who) {
      return new Visit(who, request);
    }
    throw new IllegalStateException("the desk is for people who have signed in");
  }
}
