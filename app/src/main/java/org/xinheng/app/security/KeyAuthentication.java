package org.xinheng.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 密钥认证. {@code Authorization: Bearer KEY} makes the caller that department; a wrong key is refused
 * wherever it is shown, so that nobody takes a public answer for a department's.
 */
final class KeyAuthentication extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final DepartmentKeys keys;
  private final AuthenticationEntryPoint unknown;

  KeyAuthentication(DepartmentKeys keys, AuthenticationEntryPoint unknown) {
    this.keys = keys;
    this.unknown = unknown;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      var department = keys.departmentOf(header.substring(BEARER.length()).strip());
      if (department.isEmpty()) {
        unknown.commence(request, response, new BadCredentialsException("unknown key"));
        return;
      }
      signIn(department.get());
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
