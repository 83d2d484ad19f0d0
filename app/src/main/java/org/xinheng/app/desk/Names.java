package org.xinheng.app.desk;

import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 名称. What departments and items are called on pages, also those no longer configured. */
@Component
class Names {
  private final District district;
  private final Catalogue catalogue;

  Names(District district, Catalogue catalogue) {
    this.district = district;
    this.catalogue = catalogue;
  }

  String department(DepartmentCode code) {
    return department(code.value());
  }

  /** As kept by an older configuration, well-formed or not. */
  String department(String code) {
    return district.departments().stream()
        .filter(known -> known.code().value().equals(code))
        .map(Department::shortName)
        .findFirst()
        .orElse(code);
  }

  /** The full name, as on its decisions. */
  String fullName(DepartmentCode code) {
    return district.find(code).map(Department::name).orElse(code.value());
  }

  String item(ItemCode code) {
    return catalogue.find(code).map(CatalogueItem::title).orElse(code.value());
  }
}
