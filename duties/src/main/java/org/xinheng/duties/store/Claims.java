package org.xinheng.duties.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.Register.Claim;
import org.xinheng.duties.Register.Duty;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.UnitNames;

/**
 * 职责争议的认定. By the catalogue's furnishing departments (提供单位): several claim what one alone should
 * furnish, or one claims that is none of those named. What the district's configuration gives to a
 * department is the district's own word and no outsider's claim.
 */
record Claims(Catalogue catalogue, Units units) {

  List<Claim> among(List<Duty> inForce) {
    var byItem = new LinkedHashMap<ItemCode, List<Duty>>();
    inForce.forEach(duty -> byItem.computeIfAbsent(duty.item(), i -> new ArrayList<>()).add(duty));
    var claims = new ArrayList<Claim>();
    byItem.forEach((item, duties) -> {
      var outsiders = departments(duties, this::outside);
      var bound = departments(duties, Claims::bound);
      if (!outsiders.isEmpty()) {
        claims.add(new Claim(item, departments(duties, duty -> true), outsiders));
      } else if (bound.size() > 1 && forOneAlone(item)) {
        claims.add(new Claim(item, bound, List.of()));
      }
    });
    return claims;
  }

  private static List<DepartmentCode> departments(List<Duty> duties, Predicate<Duty> which) {
    return duties.stream().filter(which).map(Duty::department).toList();
  }

  private static boolean bound(Duty duty) {
    return duty.frequency() != Frequency.EACH_DECISION && duty.frequency() != Frequency.UNBOUND;
  }

  private boolean outside(Duty duty) {
    return duty.origin().equals("DESK")
        && offices(duty.item()).stream().noneMatch(office -> is(duty.department(), office));
  }

  private boolean is(DepartmentCode department, String office) {
    return ofAClass(office)
        || units
            .names()
            .ofCode(department.value())
            .map(UnitNames.Unit::spellings)
            .filter(names -> names.stream().anyMatch(name -> name.contains(office)))
            .isPresent();
  }

  /**
   * The catalogue names one office for it, such as the court; not several, nor a class of offices
   * of which each furnishes what it decided itself.
   */
  private boolean forOneAlone(ItemCode item) {
    var offices = offices(item);
    return offices.size() == 1 && !ofAClass(offices.getFirst());
  }

  private static boolean ofAClass(String office) {
    return office.matches(".*(机关|部门|单位)");
  }

  /** Without the remark in brackets. */
  private List<String> offices(ItemCode item) {
    return catalogue.find(item).stream()
        .flatMap(one -> one.provisions().furnishedBy().stream())
        .map(office -> office.replaceFirst("（.*）$", ""))
        .toList();
  }
}
