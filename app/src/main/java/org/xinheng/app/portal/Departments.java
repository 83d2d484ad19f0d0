package org.xinheng.app.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.vocabulary.DepartmentCode;

/** 来源单位名称. What a department is called on a page. */
@Component
public final class Departments {
  private final District district;

  Departments(District district) {
    this.district = district;
  }

  public String name(DepartmentCode code) {
    return district.find(code).map(Department::name).orElse(code.value());
  }

  /** Those that furnish anything, in the district's order. */
  public List<Department> furnishing() {
    return district.departments().stream().filter(one -> !one.items().isEmpty()).toList();
  }
}
