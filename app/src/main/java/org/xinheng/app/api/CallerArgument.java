package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.xinheng.vocabulary.DepartmentCode;

/** 调用者的取得. Hands a {@link Caller} to whichever answer asks for one. */
final class CallerArgument implements HandlerMethodArgumentResolver {
  private static final String PURPOSE = "purpose";
  private static final String GRANT = "grant";
  private static final int LONGEST = 200;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("not a request over HTTP");
    }
    return of(request);
  }

  private static Caller of(HttpServletRequest request) {
    var address = String.valueOf(request.getRemoteAddr());
    var stated = request.getParameter(PURPOSE);
    var purpose = stated == null ? "" : stated.strip();
    if (purpose.length() > LONGEST) {
      throw ApiRefusal.parameter(PURPOSE, "查询事由 purpose 不得超过 " + LONGEST + " 个字，请写得简短些。");
    }
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof DepartmentCode department) {
      var grant = request.getParameter(GRANT);
      return Caller.of(department, purpose, address, grant == null ? "" : grant.strip());
    }
    if (!purpose.isEmpty()) {
      throw ApiRefusal.parameter(PURPOSE, "查询事由 purpose 须与部门密钥一起使用；公众查询请去掉这个参数。");
    }
    return Caller.anybody(address);
  }
}
