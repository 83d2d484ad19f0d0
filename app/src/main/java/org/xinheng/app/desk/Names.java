package org.xinheng.app.desk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.page.DepartmentNames;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 名称. What departments and items are called on pages, also those no longer configured. */
@Component
class Names {
  private final DepartmentNames departments;
  private final Catalogue catalogue;

  Names(DepartmentNames departments, Catalogue catalogue) {
    this.departments = departments;
    this.catalogue = catalogue;
  }

  String department(DepartmentCode code) {
    return departments.shortName(code);
  }

  /** As kept by an older configuration, well-formed or not. */
  String department(String code) {
    try {
      return departments.shortName(new DepartmentCode(code));
    } catch (IllegalArgumentException malformed) {
      return code;
    }
  }

  /** Departments to which something new may be addressed. */
  List<Department> acting() {
    return departments.acting();
  }

  /** The full name, as on its decisions. */
  String fullName(DepartmentCode code) {
    return departments.name(code);
  }

  /** The full name as of the day alone. */
  String on(DepartmentCode code, LocalDate day) {
    return departments.plain(code, day);
  }

  String item(ItemCode code) {
    return catalogue.find(code).map(CatalogueItem::title).orElse(code.value());
  }
}
