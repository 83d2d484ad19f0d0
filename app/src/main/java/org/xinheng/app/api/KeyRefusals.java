package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** 密钥被拒. No key, a wrong or withdrawn one (401), or one that does not open this (403). */
@Component
final class KeyRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException {
    boolean given = request.getHeader("Authorization") != null;
    response.setHeader(
        "WWW-Authenticate",
        given ? "Bearer realm=\"xinheng\", error=\"invalid_token\"" : "Bearer realm=\"xinheng\"");
    ProblemDetails.write(
        request,
        response,
        ApiRefusal.of(
            ApiFault.UNAUTHENTICATED,
            given
                ? "报送密钥不对或已停用；请核对请求头 Authorization: Bearer 密钥，或向信用办重新领取。"
                : "此网址只对部门开放；请在请求头 Authorization 中以 Bearer 方式给出本部门的报送密钥，密钥向信用办领取。"));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
      throws IOException {
    ProblemDetails.write(
        request, response, ApiRefusal.of(ApiFault.FORBIDDEN, "这把密钥不能办理此事，请用办理部门自己的报送密钥。"));
  }
}
