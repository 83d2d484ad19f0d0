package org.xinheng.app.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 名称沿革的前后一致. Names follow each other in time, none means two units, who closed has an heir. */
final class NameChecks {
  private NameChecks() {}

  static void check(District district) {
    for (int i = 0; i < district.towns().size(); i++) {
      var until = district.towns().get(i).formerly().stream().map(Town.Former::until).toList();
      inOrder("towns[" + i + "].formerly", until.stream().flatMap(Optional::stream).toList());
    }
    for (int i = 0; i < district.departments().size(); i++) {
      Department department = district.departments().get(i);
      String place = "departments[" + i + "]";
      inOrder(place + ".formerly", department.formerly().stream().map(FormerName::until).toList());
      for (int j = 0; j < department.formerly().size(); j++) {
        if (department.formerly().get(j).name().equals(department.name())) {
          throw new DistrictUnreadable(place + ".formerly[" + j + "].name：曾用名与现在的名称相同");
        }
      }
      department.closed().ifPresent(closed -> heir(district, department, closed, place));
    }
    unambiguous("towns", district::townNames);
    unambiguous("departments", district::departmentNames);
  }

  private static void inOrder(String place, List<LocalDate> until) {
    for (int j = 1; j < until.size(); j++) {
      if (!until.get(j - 1).isBefore(until.get(j))) {
        throw new DistrictUnreadable(
            place + "：曾用名应从早到晚排列，" + until.get(j) + " 不晚于前一个的 " + until.get(j - 1));
      }
    }
  }

  private static void heir(
      District district, Department department, Department.Closed closed, String place) {
    Department heir =
        district
            .find(closed.successor())
            .filter(other -> !other.code().equals(department.code()))
            .orElseThrow(() ->
                new DistrictUnreadable(
                    place
                        + ".closed.successor：应为 departments 中另一个部门的代码，现为“"
                        + closed.successor()
                        + "”"));
    if (heir.closed().isPresent()) {
      throw new DistrictUnreadable(
          place + ".closed.successor：" + heir.name() + " 自己也已撤并，请写仍在履职的部门");
    }
    if (!department.items().isEmpty()) {
      throw new DistrictUnreadable(place + ".items：已撤并的部门不再报送，请移到承接的部门");
    }
    if (!department.registers().isEmpty()) {
      throw new DistrictUnreadable(place + ".registers：已撤并的部门不再登记，请移到承接的部门");
    }
  }

  private static void unambiguous(String place, Runnable table) {
    try {
      table.run();
    } catch (IllegalArgumentException twice) {
      throw new DistrictUnreadable(place + "：" + twice.getMessage(), twice);
    }
  }
}
