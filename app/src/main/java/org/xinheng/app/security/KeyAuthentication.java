package org.xinheng.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 密钥认证. {@code Authorization: Bearer KEY} makes the caller that department; a wrong key is no one.
 */
final class KeyAuthentication extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final DepartmentKeys keys;

  KeyAuthentication(DepartmentKeys keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      keys.departmentOf(header.substring(BEARER.length()).strip())
          .ifPresent(KeyAuthentication::signIn);
    }
    chain.doFilter(request, response);
  }

  private static void signIn(DepartmentCode department) {
    var authority = List.of(new SimpleGrantedAuthority("ROLE_DEPARTMENT_KEY"));
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(department, null, authority));
  }
}
