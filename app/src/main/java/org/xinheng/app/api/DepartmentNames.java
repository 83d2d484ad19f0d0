package org.xinheng.app.api;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.vocabulary.DepartmentCode;

/** 部门名称. What a department is called in an answer. */
@Component
final class DepartmentNames {
  private final Map<DepartmentCode, String> names;

  DepartmentNames(District district) {
    names =
        district.departments().stream()
            .collect(Collectors.toUnmodifiableMap(Department::code, Department::name));
  }

  String of(DepartmentCode code) {
    return names.getOrDefault(code, code.value());
  }

  boolean knows(DepartmentCode code) {
    return names.containsKey(code);
  }
}
