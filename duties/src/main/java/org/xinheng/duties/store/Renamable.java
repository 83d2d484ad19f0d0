package org.xinheng.duties.store;

import java.time.LocalDate;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Register.Renaming;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.UnitNames;

/**
 * 可否更名. A name never means two units, and the names of one unit follow each other in time, so that
 * what was filed under any of them is found.
 */
record Renamable(Units units, ChangeStore changes, LocalDate today) {

  void check(DepartmentCode department, String name, LocalDate from) {
    var own = changes.renamings().stream().filter(one -> one.department().equals(department));
    var last = own.reduce((before, after) -> after);
    var configured = units.names().ofCode(department.value());
    var others =
        changes.renamings().stream()
            .filter(one -> one.name().equals(name) && !one.department().equals(department))
            .map(Renaming::department);
    var bearer = units.bearer(name).filter(one -> !one.equals(department)).or(others::findFirst);
    if (bearer.isPresent()) {
      throw new DutyRefused(
          "DTY-070", "“" + name + "”是或曾是" + called(bearer.get()) + "的名称，不能再给别的单位；请核对新名称和所选的单位");
    }
    var present = last.map(Renaming::name).or(() -> configured.map(unit -> unit.on(LocalDate.MAX)));
    if (present.filter(name::equals).isPresent() || (last.isEmpty() && goesBy(department, name))) {
      throw new DutyRefused("DTY-071", "这个单位现在就叫“" + name + "”，请填写新的名称");
    }
    var since =
        last.map(Renaming::from).or(() -> configured.map(unit -> unit.names().getLast().from()));
    since
        .filter(day -> !from.isAfter(day))
        .ifPresent(day -> {
          throw new DutyRefused("DTY-072", "这个单位上一次更名自 " + day + " 起，新名称应在其后启用；上一次登记错了的，请先撤销");
        });
    if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(1))) {
      throw new DutyRefused("DTY-073", "新名称启用的日期 " + from + " 离今天超过一年，请核对文件；更早的更名写在区县配置里");
    }
    changes
        .closure(department)
        .filter(closed -> from.isAfter(closed.lastDay()))
        .ifPresent(closed -> {
          throw new DutyRefused("DTY-074", "这个单位最后一日为 " + closed.lastDay() + "，此后不再更名");
        });
  }

  /** The short name or the town's name, so long as it was never renamed here. */
  private boolean goesBy(DepartmentCode department, String name) {
    boolean former =
        units
            .names()
            .ofCode(department.value())
            .filter(unit ->
                unit.names().stream()
                    .limit(unit.names().size() - 1L)
                    .map(UnitNames.Dated::name)
                    .anyMatch(name::equals))
            .isPresent();
    return !former && units.bearer(name).filter(department::equals).isPresent();
  }

  private String called(DepartmentCode department) {
    return units
        .names()
        .ofCode(department.value())
        .map(unit -> unit.on(today))
        .orElse(department.value());
  }
}
