package org.xinheng.app.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.page.DepartmentNames;
import org.xinheng.inquire.Audience;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 依职责查询. As which audience somebody at the desk looks at an entity: a department with its purpose,
 * the credit office for all that furnish, and without a purpose nobody more than the public
 * (山东省社会信用条例 第二十三条).
 */
@Component
class DeskAudiences {
  private static final String KEEPING = "依职责管理信用档案";
  private static final int LONGEST_CHAIN = 20;

  private final District district;
  private final DepartmentNames names;

  DeskAudiences(District district, DepartmentNames names) {
    this.district = district;
    this.names = names;
  }

  Audience of(Visit visit, String purpose) {
    if (visit.scope().isEmpty()) {
      return new Audience.Department(
          visit.department(), purpose.isEmpty() ? KEEPING : purpose, all(), Map.of());
    }
    return purpose.isEmpty()
        ? new Audience.Public()
        : new Audience.Department(
            visit.department(), purpose, closedInto(visit.department()), Map.of());
  }

  private Set<DepartmentCode> all() {
    return district.departments().stream().map(Department::code).collect(Collectors.toSet());
  }

  /** Those whose duties it took over, also over several steps. */
  private Set<DepartmentCode> closedInto(DepartmentCode department) {
    return all().stream()
        .filter(one -> !one.equals(department) && leadsTo(one, department))
        .collect(Collectors.toSet());
  }

  private boolean leadsTo(DepartmentCode closed, DepartmentCode department) {
    var at = Optional.of(closed);
    for (int step = 0; step < LONGEST_CHAIN && at.isPresent(); step++) {
      if (at.get().equals(department)) {
        return true;
      }
      at = names.successor(at.get());
    }
    return false;
  }
}
