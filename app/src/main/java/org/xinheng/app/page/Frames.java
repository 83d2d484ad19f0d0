package org.xinheng.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.District;
import org.xinheng.app.sample.SampleAccounts;
import org.xinheng.app.security.SignedIn;

/**
 * 页框的取得. Makes the frame of a page from the district, the clock and who asks. A visitor of the
 * portal gets no CSRF token and so no session; the log-in page and the desk do.
 */
@Component
public final class Frames {
  private static final List<String> ASSETS =
      List.of("static/xinheng.css", "static/xinheng.js", "static/desk.css", "static/desk.js");

  private final District district;
  private final SampleAccounts sample;
  private final Clock clock;
  private final String assetVersion = fingerprint();

  Frames(District district, SampleAccounts sample, Clock clock) {
    this.district = district;
    this.sample = sample;
    this.clock = clock;
  }

  /** The frame of any page. */
  public Frame of(HttpServletRequest request) {
    var user = signedIn();
    return frame(user, user.isPresent() ? token(request) : null);
  }

  /** The frame of a page for somebody of whom nothing is known. */
  public Frame ofAnybody() {
    return frame(Optional.empty(), null);
  }

  /** The frame of a page with a form for somebody who has not signed in: it begins a session. */
  public Frame withToken(HttpServletRequest request) {
    return frame(signedIn(), token(request));
  }

  private Frame frame(Optional<SignedIn> user, @Nullable CsrfToken token) {
    var platform = district.platform();
    return new Frame(
        platform.title(),
        district.name(),
        platform.operator(),
        platform.contact().line(),
        sample.present(),
        assetVersion,
        clock.instant(),
        district.zone(),
        user,
        token == null ? null : token.getToken(),
        token == null ? null : token.getHeaderName());
  }

  private static Optional<SignedIn> signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? Optional.of(who)
        : Optional.empty();
  }

  private static @Nullable CsrfToken token(HttpServletRequest request) {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  /** Changes whenever a style sheet or script does, so that browsers may keep them for long. */
  private static String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var asset : ASSETS) {
        try (var in = new ClassPathResource(asset).getInputStream()) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read a style sheet of the application", unreadable);
    }
  }
}
