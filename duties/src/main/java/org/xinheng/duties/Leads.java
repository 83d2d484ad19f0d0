package org.xinheng.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 牵头部门. Which of the departments that furnish an item answers for its data to the others (数源部门,
 * 政务数据共享条例). The only one that furnishes it leads without being named.
 */
public interface Leads {

  /** 一次定牵头; it holds from its day until the next of the item begins. */
  record Lead(
      ItemCode item,
      DepartmentCode department,
      LocalDate from,
      String origin,
      String reason,
      String by,
      Instant at) {}

  /**
   * 一日的报送部门和牵头部门.
   *
   * @param furnishers of each item that anybody furnishes on the day
   * @param named who was named to lead and still furnishes the item, or whose successor does
   */
  record Furnishers(
      Map<ItemCode, List<DepartmentCode>> furnishers, Map<ItemCode, DepartmentCode> named) {
    public Furnishers {
      furnishers = Map.copyOf(furnishers);
      named = Map.copyOf(named);
    }

    /** Nobody where nobody furnishes it. */
    public List<DepartmentCode> of(ItemCode item) {
      return furnishers.getOrDefault(item, List.of());
    }

    public Optional<DepartmentCode> lead(ItemCode item) {
      var all = of(item);
      return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.ofNullable(named.get(item));
    }

    /** Whether several furnish it and none of them leads. */
    public boolean wantsLead(ItemCode item) {
      return of(item).size() > 1 && lead(item).isEmpty();
    }
  }

  Furnishers on(LocalDate day);

  /** Every lead there has been of the item, and those that begin later, the newest first. */
  List<Lead> history(ItemCode item);

  /** Of all items, the newest first. */
  List<Lead> all();

  /**
   * Names the lead from that day on.
   *
   * @throws DutyRefused DTY-050 no reason, DTY-053 it does not furnish the item on that day,
   *     DTY-080 a day before today, before the last naming of the item, or more than a year away,
   *     DTY-081 it leads already
   */
  void name(ItemCode item, DepartmentCode lead, LocalDate from, String reason, String by);
}
