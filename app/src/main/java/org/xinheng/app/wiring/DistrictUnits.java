package org.xinheng.app.wiring;

import java.util.List;
import java.util.Optional;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.DivisionCode;
import org.xinheng.vocabulary.UnitNames;

/** 区县配置里的报送单位. Departments and towns as the district file names them. */
record DistrictUnits(District district) implements Units {
  @Override
  public List<Unit> all() {
    return district.departments().stream()
        .map(one -> new Unit(one.code(), one.name(), one.kind().title(), one.items(), one.leads()))
        .toList();
  }

  @Override
  public UnitNames names() {
    return district.departmentNames();
  }

  @Override
  public Optional<DepartmentCode> bearer(String name) {
    return Units.super.bearer(name).or(() -> governing(name));
  }

  private Optional<DepartmentCode> governing(String name) {
    var town = district.townNames().find(district.townOf(name)).map(UnitNames.Unit::code);
    return district.departments().stream()
        .filter(one -> one.town().map(DivisionCode::value).equals(town) && town.isPresent())
        .map(Department::code)
        .findFirst();
  }
}
