package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.xinheng.app.security.Accounts;
import org.xinheng.app.security.SignedIn;

/**
 * 权限即时生效. A session ends as soon as its account is disabled, its rights are changed or its password
 * is; a first password must be changed before anything else.
 */
final class RightsStillHold implements HandlerInterceptor {
  private static final String PASSWORD = "/desk/password";

  private final Accounts accounts;

  RightsStillHold(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn then)) {
      return true;
    }
    var now = now(then);
    if (now.isEmpty() || !same(then, now.get())) {
      end(request.getSession(false));
      response.sendRedirect("/login?changed");
      return false;
    }
    if (now.get().mustChangePassword() && !request.getRequestURI().equals(PASSWORD)) {
      response.sendRedirect(PASSWORD);
      return false;
    }
    return true;
  }

  private Optional<SignedIn> now(SignedIn then) {
    try {
      return Optional.of(accounts.loadUserByUsername(then.getUsername()));
    } catch (UsernameNotFoundException gone) {
      return Optional.empty();
    }
  }

  private static boolean same(SignedIn then, SignedIn now) {
    return now.isEnabled()
        && now.roles().equals(then.roles())
        && now.department().equals(then.department())
        && now.getPassword().equals(then.getPassword());
  }

  private static void end(@org.jspecify.annotations.Nullable HttpSession session) {
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
