package org.xinheng.duties;

import java.util.List;
import java.util.Set;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 报送单位. The departments and towns of the district, as the application knows them. */
@FunctionalInterface
public interface Units {
  List<Unit> all();

  /**
   * 单位.
   *
   * @param kind 区直部门 or 镇、街道
   * @param items that the district's configuration lets it furnish
   */
  record Unit(DepartmentCode code, String name, String kind, Set<ItemCode> items) {
    public Unit {
      items = Set.copyOf(items);
    }
  }
}
