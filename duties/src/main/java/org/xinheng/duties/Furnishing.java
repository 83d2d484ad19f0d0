package org.xinheng.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Gate;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 报送职责. Who may furnish what today, by the register; the same answer at every door. */
public final class Furnishing implements Gate {
  private final Register register;
  private final Catalogue catalogue;
  private final Clock clock;

  Furnishing(Register register, Catalogue catalogue, Clock clock) {
    this.register = register;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What the department may furnish today. */
  public Set<ItemCode> today(DepartmentCode department) {
    return register.furnishedBy(department, LocalDate.now(clock));
  }

  public boolean may(DepartmentCode department, ItemCode item) {
    return today(department).contains(item);
  }

  /** What its files may hold that were taken in until today. */
  public Set<ItemCode> untilToday(DepartmentCode department) {
    return register.furnishedUntil(department, LocalDate.now(clock));
  }

  @Override
  public Optional<UnreadableFile> refusal(DepartmentCode department, ItemCode item) {
    return may(department, item)
        ? Optional.empty()
        : Optional.of(closed(department).orElseGet(() -> none(department, item)));
  }

  /** COL-043 from the day after its last on: nothing may be sent, and who took over. */
  public Optional<UnreadableFile> closed(DepartmentCode department) {
    var today = LocalDate.now(clock);
    return register
        .closure(department)
        .filter(closure -> today.isAfter(closure.lastDay()))
        .map(closure ->
            new UnreadableFile(
                FileFault.CLOSED_DEPARTMENT,
                name(department, today)
                    + "已撤并，最后一日为 "
                    + closure.lastDay()
                    + "，不再报送；此后的数据由"
                    + name(closure.successor(), today)
                    + "报送。"));
  }

  private UnreadableFile none(DepartmentCode department, ItemCode item) {
    return new UnreadableFile(
        FileFault.UNKNOWN_DEPARTMENT,
        name(department, LocalDate.now(clock))
            + "没有报送“"
            + catalogue.find(item).map(CatalogueItem::title).orElse(item.value())
            + "”的职责；确需报送的，请联系信用办登记责任。");
  }

  private String name(DepartmentCode code, LocalDate day) {
    return register
        .names()
        .ofCode(code.value())
        .map(unit -> unit.on(day))
        .orElse("代码为 " + code + " 的部门");
  }
}
