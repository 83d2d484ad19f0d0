package org.xinheng.app.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.Register;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 名称. What departments and items are called on pages: as renamed in the register, else as
 * configured, also those no longer configured.
 */
@Component
class Names {
  private final District district;
  private final Catalogue catalogue;
  private final Register register;
  private final Clock clock;

  Names(District district, Catalogue catalogue, Register register, Clock clock) {
    this.district = district;
    this.catalogue = catalogue;
    this.register = register;
    this.clock = clock;
  }

  String department(DepartmentCode code) {
    return department(code.value());
  }

  /** As kept by an older configuration, well-formed or not. */
  String department(String code) {
    return district.departments().stream()
        .filter(known -> known.code().value().equals(code))
        .map(known -> renamed().getOrDefault(known.code(), known.shortName()))
        .findFirst()
        .orElse(code);
  }

  /** The full name, as on its decisions. */
  String fullName(DepartmentCode code) {
    var renamed = renamed().get(code);
    return renamed != null
        ? renamed
        : district.find(code).map(Department::name).orElse(code.value());
  }

  /** Asked once for each request: a page names departments in every row. */
  @SuppressWarnings("unchecked")
  private Map<DepartmentCode, String> renamed() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return register.names(LocalDate.now(clock));
    }
    var scope = RequestAttributes.SCOPE_REQUEST;
    var known = request.getAttribute(Names.class.getName(), scope);
    if (known == null) {
      known = register.names(LocalDate.now(clock));
      request.setAttribute(Names.class.getName(), known, scope);
    }
    return (Map<DepartmentCode, String>) known;
  }

  String item(ItemCode code) {
    return catalogue.find(code).map(CatalogueItem::title).orElse(code.value());
  }
}
