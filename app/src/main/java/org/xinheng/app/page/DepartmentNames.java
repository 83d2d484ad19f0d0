package org.xinheng.app.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.duties.Register;
import org.xinheng.inquire.DepartmentNaming;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.UnitNames;

/**
 * 部门名称. What a department is called, everywhere by one table: the names of the district file and
 * those entered in the register of duties, each from its day on.
 *
 * <p>What stands as of now (a filter, a list of departments) shows today's name. What belongs to a
 * day, a decision or a filed registration, shows the name of that day and behind it, where it is
 * another, today's: a reader finds on the page what the paper says.
 */
@Component
public final class DepartmentNames implements DepartmentNaming {
  private final District district;
  private final Map<DepartmentCode, Department> departments;
  private final UnitNames table;
  private final Register register;
  private final Clock clock;

  DepartmentNames(District district, Register register, DatedNames dated, Clock clock) {
    this.district = district;
    this.departments =
        district.departments().stream()
            .collect(Collectors.toUnmodifiableMap(Department::code, Function.identity()));
    this.table = dated.departments();
    this.register = register;
    this.clock = clock;
  }

  /** The department that goes or went by this name, or has this code. */
  public Optional<DepartmentCode> find(String written) {
    return table.find(written).map(unit -> new DepartmentCode(unit.code()));
  }

  /**
   * Those that have not closed by today, in the district's order: what is new goes to them alone.
   */
  public List<Department> acting() {
    return district.departments().stream().filter(one -> successor(one.code()).isEmpty()).toList();
  }

  /** The full name of today; the code itself of one no longer configured. */
  public String name(DepartmentCode code) {
    return table.ofCode(code.value()).map(unit -> unit.on(today())).orElse(code.value());
  }

  /** The short name; one that was renamed since the file was written goes by its new full name. */
  public String shortName(DepartmentCode code) {
    var department = departments.get(code);
    if (department == null) {
      return code.value();
    }
    String name = name(code);
    return name.equals(department.name()) ? department.shortName() : name;
  }

  /** The name as of the day and nothing else. */
  public String plain(DepartmentCode code, LocalDate day) {
    return table.ofCode(code.value()).map(unit -> unit.on(day)).orElse(code.value());
  }

  /** The name as of the day and, where it is another or the department has closed, what is now. */
  @Override
  public String on(DepartmentCode code, LocalDate day) {
    return table
        .ofCode(code.value())
        .map(unit -> unit.on(day) + remark(unit, unit.on(day)))
        .orElse(code.value());
  }

  /** A body as a record names it and, where that is a former name of a department, its present. */
  @Override
  public String told(String written) {
    return written + now(written).map(text -> "（" + text + "）").orElse("");
  }

  /** What has become of the department that is written here: 现 … or 已撤并 …; empty if nothing. */
  public Optional<String> now(String written) {
    return table.find(written).flatMap(unit -> now(unit, written.strip()));
  }

  private String remark(UnitNames.Unit unit, String shown) {
    return now(unit, shown).map(text -> "（" + text + "）").orElse("");
  }

  private Optional<String> now(UnitNames.Unit unit, String shown) {
    var code = new DepartmentCode(unit.code());
    var successor = successor(code);
    if (successor.isPresent()) {
      return Optional.of("已撤并，现由" + name(successor.get()) + "承接");
    }
    String today = unit.on(today());
    boolean present =
        shown.equals(today) || shown.equals(shortName(code)) || shown.equals(unit.code());
    return present ? Optional.empty() : Optional.of("现" + today);
  }

  /** Who took over, where the department has closed by today. */
  public Optional<DepartmentCode> successor(DepartmentCode code) {
    var today = today();
    var entered = register.closure(code).filter(closed -> closed.lastDay().isBefore(today));
    return entered.isPresent()
        ? entered.map(Register.Closure::successor)
        : district
            .find(code)
            .flatMap(Department::closed)
            .filter(closed -> !closed.from().isAfter(today))
            .map(Department.Closed::successor);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
