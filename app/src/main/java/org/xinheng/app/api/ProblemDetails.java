package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** 问题详情 (RFC 9457), with the code and the Chinese sentence that a caller can act upon. */
final class ProblemDetails {
  private static final String TYPE = "application/problem+json";

  private ProblemDetails() {}

  /** Writes the refusal as the answer, unless an answer is already on its way. */
  static void write(HttpServletRequest request, HttpServletResponse response, ApiRefusal refusal)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    var body =
        Json.of(json -> {
          json.put("type", "about:blank")
              .put("title", refusal.fault().title())
              .put("status", refusal.fault().status())
              .put("code", refusal.code())
              .put("detail", refusal.sentence())
              .put("instance", request.getRequestURI());
          refusal.parameter().ifPresent(name -> json.put("parameter", name));
        });
    response.setStatus(refusal.fault().status());
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
