package org.xinheng.link;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 登记信息到达以前所知. What the record that founded an entity, or its registrar's list of old registrations,
 * said of it; "" where nobody has said.
 *
 * @param registrar who sent the list
 */
public record EarlyFacts(
    String representative,
    String address,
    String town,
    Optional<LocalDate> registeredOn,
    Optional<LocalDate> endedOn,
    Optional<DepartmentCode> registrar) {
  public static final EarlyFacts NONE =
      new EarlyFacts("", "", "", Optional.empty(), Optional.empty(), Optional.empty());
}
