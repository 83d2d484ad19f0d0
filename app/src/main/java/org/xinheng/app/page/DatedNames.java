package org.xinheng.app.page;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.duties.Register;
import org.xinheng.vocabulary.DivisionCode;
import org.xinheng.vocabulary.UnitNames;

/**
 * 名称沿革. One table of names for every reader: those of the district file and those entered in the
 * register of duties, of departments and of the towns they govern, each from its day on.
 *
 * <p>Both tables are live: a renaming holds at once here, and on every other instance with its next
 * request; outside a request what was read is believed for ten milliseconds.
 */
@Component
public final class DatedNames {
  private static final Duration TRUST = Duration.ofMillis(10);

  private final District district;
  private final Register register;
  private final UnitNames towns = UnitNames.live(() -> current().towns());
  private final UnitNames departments = UnitNames.live(() -> current().departments());
  private volatile Optional<Tables> newest = Optional.empty();

  private record Tables(long change, long readAt, UnitNames towns, UnitNames departments) {}

  DatedNames(District district, Register register) {
    this.district = district;
    this.register = register;
  }

  public UnitNames towns() {
    return towns;
  }

  public UnitNames departments() {
    return departments;
  }

  /** Asked once for each request: a page names towns and departments in every row. */
  private Tables current() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return newest
          .filter(known -> System.nanoTime() - known.readAt() < TRUST.toNanos())
          .orElseGet(this::read);
    }
    var key = DatedNames.class.getName();
    var scope = RequestAttributes.SCOPE_REQUEST;
    if (request.getAttribute(key, scope) instanceof Tables known) {
      return known;
    }
    var tables = read();
    request.setAttribute(key, tables, scope);
    return tables;
  }

  /** Built anew only where anything has changed. */
  private Tables read() {
    long change = register.newestChange();
    long now = System.nanoTime();
    var tables =
        newest
            .filter(known -> known.change() == change)
            .map(known -> new Tables(change, now, known.towns(), known.departments()))
            .orElseGet(() -> build(change, now));
    newest = Optional.of(tables);
    return tables;
  }

  private Tables build(long change, long now) {
    var ofTowns = district.townNames();
    var ofDepartments = register.names();
    for (var each : register.renamings()) {
      var governed = district.find(each.department()).flatMap(Department::town);
      if (governed.isPresent()) {
        var name = district.townOf(each.name());
        var town = governed.map(DivisionCode::value).get();
        ofTowns = ofTowns.with(town, new UnitNames.Dated(name, each.from()));
        ofDepartments = ofDepartments.withSpelling(each.department().value(), name);
      }
    }
    return new Tables(change, now, ofTowns, ofDepartments);
  }
}
