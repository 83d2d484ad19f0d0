package org.xinheng.app.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.app.security.SignedIn;

/**
 * 页框. What every page shows around its own content: the district's title and contact, who is signed
 * in, the CSRF token.
 */
public record Frame(
    String platformTitle,
    String districtName,
    String operator,
    String contact,
    boolean sample,
    String assetVersion,
    Instant at,
    ZoneId zone,
    Optional<SignedIn> user,
    @Nullable String csrfToken,
    @Nullable String csrfHeader) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public boolean signedIn() {
    return user.isPresent();
  }

  public String who() {
    return user.map(SignedIn::person).orElse("");
  }

  public String now() {
    return MINUTE.format(at.atZone(zone));
  }

  /** The day of a moment, in the district's time zone. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** A moment as people read it, to the minute, in the district's time zone. */
  public String minute(Instant moment) {
    return MINUTE.format(moment.atZone(zone));
  }
}
