package org.xinheng.app.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import org.xinheng.app.district.District;
import org.xinheng.app.page.DepartmentNames;
import org.xinheng.conveyor.Senders;
import org.xinheng.duties.Furnishing;
import org.xinheng.link.Reviews;
import org.xinheng.publish.Calendars;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 本区的报送方. Departments by their names of today with what they furnish by the register of duties, the
 * calendar in force, the register of official mismatches. Whether a file may come in was asked at
 * the door: what came in on the last day of a duty is judged as its own also the day after.
 */
final class DistrictSenders implements Senders {
  private final District district;
  private final DepartmentNames names;
  private final Furnishing furnishing;
  private final Calendars calendars;
  private final Reviews reviews;
  private final Clock clock;

  DistrictSenders(
      District district,
      DepartmentNames names,
      Furnishing furnishing,
      Calendars calendars,
      Reviews reviews,
      Clock clock) {
    this.district = district;
    this.names = names;
    this.furnishing = furnishing;
    this.calendars = calendars;
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public Circumstances circumstancesOf(DepartmentCode code) {
    return new Circumstances(
        LocalDate.now(clock),
        code,
        names.name(code),
        district.get(code).creditCode().value(),
        furnishing.untilToday(code),
        calendars.current(),
        new HashSet<>(reviews.officialMismatches()));
  }
}
