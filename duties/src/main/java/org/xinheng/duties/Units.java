package org.xinheng.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.UnitNames;

/** 报送单位. The departments and towns of the district, as the application knows them. */
@FunctionalInterface
public interface Units {
  List<Unit> all();

  /** Which unit goes or went by this name, as configured, also that of the town it governs. */
  default Optional<DepartmentCode> bearer(String name) {
    return names().find(name).map(unit -> new DepartmentCode(unit.code()));
  }

  /** 名称沿革表 as configured; by default each has always borne its name. */
  default UnitNames names() {
    return UnitNames.of(
        all().stream()
            .map(unit ->
                new UnitNames.Unit(
                    unit.code().value(),
                    List.of(new UnitNames.Dated(unit.name(), LocalDate.MIN)),
                    Set.of()))
            .toList());
  }

  /**
   * 单位.
   *
   * @param kind 区直部门 or 镇、街道
   * @param items that the district's configuration lets it furnish
   * @param leads those of them on which it leads
   */
  record Unit(
      DepartmentCode code, String name, String kind, Set<ItemCode> items, Set<ItemCode> leads) {
    public Unit {
      items = Set.copyOf(items);
      leads = Set.copyOf(leads);
    }

    /** That leads on nothing. */
    public Unit(DepartmentCode code, String name, String kind, Set<ItemCode> items) {
      this(code, name, kind, items, Set.of());
    }
  }
}
