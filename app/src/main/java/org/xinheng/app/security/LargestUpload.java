package org.xinheng.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 最大上传. Turns a form away by its announced length before anything of it is read: read as far as the
 * limit it would lack its token and be called stale.
 */
final class LargestUpload extends OncePerRequestFilter {
  /** The largest file and the form around it. */
  private static final DataSize LARGEST = DataSize.ofMegabytes(201);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() <= LARGEST.toBytes()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/denied?large");
  }
}
