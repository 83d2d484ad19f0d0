package org.xinheng.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.LegacyCode;

/**
 * 存量登记. One row of a registrar's list of what it registered before the unified code.
 *
 * @param category the two characters of authority and category (GB 32100-2015), such as 91
 * @param claimedCode the unified code the list gives; "" where none
 * @param taxNumber of an individual business, for its two-in-one licence; "" where none
 * @param endedOn when it was cancelled or its licence revoked
 * @param exchangedOn when the certificate was exchanged
 */
public record OldRegistration(
    String name,
    String category,
    LegacyCode legacy,
    String taxNumber,
    String representative,
    String address,
    String town,
    LocalDate registeredOn,
    Optional<LocalDate> endedOn,
    String claimedCode,
    Optional<LocalDate> exchangedOn) {

  /** In the columns of the list, so that a row that goes back can be mended and sent again. */
  public List<String> cells() {
    return List.of(
        name,
        category,
        legacy.kind().title(),
        legacy.value(),
        taxNumber,
        representative,
        address,
        town,
        registeredOn.toString(),
        endedOn.map(LocalDate::toString).orElse(""),
        claimedCode,
        exchangedOn.map(LocalDate::toString).orElse(""));
  }

  /** The same registration under a unified code put right. */
  public OldRegistration claiming(String code) {
    return new OldRegistration(
        name,
        category,
        legacy,
        taxNumber,
        representative,
        address,
        town,
        registeredOn,
        endedOn,
        code,
        exchangedOn);
  }

  /** Whether the other row says the same; the day of exchange counts only with a code. */
  public boolean says(OldRegistration other) {
    var day = cells().size() - 1;
    return cells().subList(0, day).equals(other.cells().subList(0, day));
  }
}
