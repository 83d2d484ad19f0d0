package org.xinheng.duties.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Register;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.UnitNames;

/** 责任清单的存取. */
public final class RegisterStore implements Register {
  private final TransactionOperations transactions;
  private final Catalogue catalogue;
  private final Units units;
  private final Clock clock;
  private final ChangeStore changes;
  private final DutyRows rows;
  private final StandingDuties standing;
  private final Claims claims;
  private final LeadStore leads;

  public RegisterStore(
      JdbcClient sql,
      TransactionOperations transactions,
      Catalogue catalogue,
      Units units,
      Clock clock) {
    this.transactions = transactions;
    this.catalogue = catalogue;
    this.units = units;
    this.clock = clock;
    this.changes = new ChangeStore(sql, clock);
    this.rows = new DutyRows(sql, clock);
    this.standing = new StandingDuties(rows, changes, units);
    this.claims = new Claims(catalogue, units);
    this.leads = new LeadStore(sql, clock, this::closure);
  }

  @Override
  public int adopt() {
    return adopt(LocalDate.now(clock));
  }

  @Override
  public int adopt(LocalDate from) {
    int entered = 0;
    for (var unit : units.all()) {
      if (closure(unit.code()).isPresent()) {
        continue;
      }
      unit.leads().forEach(item -> leads.adopt(item, unit.code(), from));
      for (var item : unit.items()) {
        var known = catalogue.find(item);
        if (known.isPresent() && history(unit.code(), item).isEmpty()) {
          var provisions = known.get().provisions();
          rows.insert(
              new Duty(
                  0,
                  unit.code(),
                  item,
                  provisions.furnished(),
                  String.join("；", provisions.legalBasis()),
                  from,
                  Optional.empty(),
                  "DISTRICT",
                  "按区县配置登记"),
              "系统");
          entered++;
        }
      }
    }
    if (entered > 0) {
      standing.drop();
    }
    return entered;
  }

  @Override
  public List<Duty> inForce(LocalDate day, Optional<DepartmentCode> department) {
    return rows.inForce(day, department);
  }

  @Override
  public List<Duty> history(DepartmentCode department, ItemCode item) {
    return rows.history(department, item);
  }

  private static void grounds(String... texts) {
    for (var text : texts) {
      if (text.isBlank()) {
        throw new DutyRefused("DTY-050", "请写明依据和理由");
      }
    }
  }

  @Override
  public void lay(
      DepartmentCode department,
      ItemCode item,
      Frequency frequency,
      String basis,
      LocalDate from,
      String reason,
      String by) {
    grounds(basis, reason);
    closure(department)
        .filter(closed -> from.isAfter(closed.lastDay()))
        .ifPresent(closed -> {
          throw new DutyRefused(
              "DTY-057",
              "这个部门已撤并，最后一日 " + closed.lastDay() + "，责任请登记给承接的" + nameToday(closed.successor()));
        });
    transactions.executeWithoutResult(status -> {
      rows.open(department, item)
          .ifPresent(before -> {
            if (!before.fromDay().isBefore(from)) {
              throw new DutyRefused("DTY-051", "现行的责任自 " + before.fromDay() + " 起，改动应在其后");
            }
            rows.close(before, from.minusDays(1));
          });
      rows.insert(
          new Duty(
              0,
              department,
              item,
              frequency,
              basis,
              from,
              Optional.empty(),
              "DESK",
              reason.strip()),
          by);
    });
    standing.drop();
  }

  @Override
  public void end(
      DepartmentCode department, ItemCode item, LocalDate lastDay, String reason, String by) {
    grounds(reason);
    var duty =
        rows.open(department, item)
            .filter(one -> !lastDay.isBefore(one.fromDay()))
            .orElseThrow(() -> new DutyRefused("DTY-052", "没有现行的这项责任，或者止日早于起日"));
    rows.close(duty, lastDay);
    standing.drop();
  }

  @Override
  public List<Claim> claims() {
    return claims.among(inForce(LocalDate.now(clock), Optional.empty())).stream()
        .filter(claim -> changes.lead(claim).isEmpty())
        .toList();
  }

  @Override
  public Optional<DepartmentCode> owner(ItemCode item) {
    return leads.on(LocalDate.now(clock)).lead(item);
  }

  @Override
  public void settle(ItemCode item, DepartmentCode lead, String reason, String by) {
    grounds(reason);
    var claim =
        claims().stream()
            .filter(one -> one.item().equals(item) && one.claimants().contains(lead))
            .findFirst()
            .orElseThrow(() -> new DutyRefused("DTY-053", "牵头部门应是报送该事项的部门之一"));
    transactions.executeWithoutResult(status -> {
      changes.settle(claim, lead, reason.strip(), by);
      leads.enter(item, lead, LocalDate.now(clock), "DESK", reason.strip(), by);
    });
  }

  @Override
  public void close(
      DepartmentCode department,
      LocalDate lastDay,
      DepartmentCode successor,
      String reason,
      String by) {
    grounds(reason);
    if (department.equals(successor)
        || units.all().stream().noneMatch(unit -> unit.code().equals(successor))
        || units.all().stream().noneMatch(unit -> unit.code().equals(department))) {
      throw new DutyRefused("DTY-055", "撤并和承接的应是本区两个不同的部门");
    }
    adopt();
    closure(successor)
        .ifPresent(closed -> {
          throw new DutyRefused(
              "DTY-058", "承接的部门自己已登记撤并，由" + nameToday(closed.successor()) + "承接，请选择仍在履职的部门");
        });
    transactions.executeWithoutResult(status -> {
      long change = changes.closed(department, lastDay, successor, reason.strip(), by);
      var why = "承接" + nameToday(department) + "：" + reason.strip();
      for (var duty : rows.outlasting(department, lastDay)) {
        rows.cut(duty, lastDay, change);
        rows.pass(duty, successor, lastDay.plusDays(1), why, by, change);
      }
    });
    standing.drop();
  }

  private String nameToday(DepartmentCode code) {
    return names()
        .ofCode(code.value())
        .map(unit -> unit.on(LocalDate.now(clock)))
        .orElse(code.value());
  }

  @Override
  public Set<ItemCode> furnishedBy(DepartmentCode department, LocalDate day) {
    return standing.furnishedBy(department, day);
  }

  @Override
  public Set<ItemCode> furnishedUntil(DepartmentCode department, LocalDate day) {
    return standing.furnishedUntil(department, day);
  }

  @Override
  public Optional<Closure> closure(DepartmentCode department) {
    return standing.closure(department);
  }

  @Override
  public void rename(
      DepartmentCode department, String newName, LocalDate from, String reason, String by) {
    grounds(newName, reason);
    transactions.executeWithoutResult(status -> {
      changes.oneAtATime();
      new Renamable(units, changes, LocalDate.now(clock)).check(department, newName.strip(), from);
      changes.renamed(department, newName.strip(), from, reason.strip(), by);
    });
  }

  @Override
  public void revoke(long change, String reason, String by) {
    grounds(reason);
    transactions.executeWithoutResult(status -> {
      changes.oneAtATime();
      if (changes.revoke(change, LocalDate.now(clock), reason.strip(), by)) {
        rows.giveBack(change);
      }
    });
    standing.drop();
  }

  @Override
  public UnitNames names() {
    var table = units.names();
    for (var each : renamings()) {
      table = table.with(each.department().value(), new UnitNames.Dated(each.name(), each.from()));
    }
    for (var each : changes.revokedNames()) {
      table = table.withSpelling(each.department().value(), each.name());
    }
    return table;
  }

  @Override
  public long newestChange() {
    return changes.newest();
  }

  @Override
  public List<Renaming> renamings() {
    return changes.renamings();
  }

  @Override
  public List<Change> changes() {
    return changes.all(units.names());
  }
}
