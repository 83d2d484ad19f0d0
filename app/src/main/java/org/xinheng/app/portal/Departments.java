package org.xinheng.app.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.page.DepartmentNames;
import org.xinheng.collect.Role;
import org.xinheng.inquire.ShownField;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.vocabulary.DepartmentCode;

/** 来源单位名称. What a department is called on a page. */
@Component
public final class Departments {
  private final District district;
  private final DepartmentNames names;

  Departments(District district, DepartmentNames names) {
    this.district = district;
    this.names = names;
  }

  /** By its code or by any name it bears or bore. */
  Optional<DepartmentCode> find(String written) {
    return names.find(written);
  }

  public String name(DepartmentCode code) {
    return names.name(code);
  }

  public String name(DepartmentCode code, LocalDate day) {
    return names.on(code, day);
  }

  /** Who furnished the record, as of its day. */
  public String source(ShownRecord record) {
    return names.on(record.provenance().department(), record.decidedOn());
  }

  /** A body as it is written in a record. */
  public String told(String written) {
    return names.told(written);
  }

  /** A field's value; a department named by a former name is told its present one. */
  public String told(ShownField field, String words) {
    return field.role().filter(Role::isDepartment).isPresent() ? told(words) : words;
  }

  /** As it stands in a list to choose from: today's name, and who took over from a closed one. */
  public String choice(Department department) {
    String today = names.name(department.code());
    return names.successor(department.code()).isPresent() ? names.told(today) : today;
  }

  /** Those that furnish anything or did until they closed, in the district's order. */
  public List<Department> furnishing() {
    return district.departments().stream()
        .filter(one -> !one.items().isEmpty() || one.closed().isPresent())
        .toList();
  }
}
