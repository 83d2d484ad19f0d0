package org.xinheng.app.wiring;

import java.util.List;
import org.xinheng.app.district.District;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.UnitNames;

/** 区县配置里的报送单位. Departments and towns as the district file names them. */
record DistrictUnits(District district) implements Units {
  @Override
  public List<Unit> all() {
    return district.departments().stream()
        .map(one -> new Unit(one.code(), one.name(), one.kind().title(), one.items()))
        .toList();
  }

  @Override
  public UnitNames names() {
    return district.departmentNames();
  }
}
