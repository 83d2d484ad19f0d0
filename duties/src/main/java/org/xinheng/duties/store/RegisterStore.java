package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Frequency;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Register;
import org.xinheng.duties.Units;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 责任清单的存取. */
public final class RegisterStore implements Register {
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final JdbcClient sql;
  private final TransactionOperations transactions;
  private final Catalogue catalogue;
  private final Units units;
  private final Clock clock;
  private final ChangeStore changes;
  private final AtomicReference<@Nullable Standing> standing = new AtomicReference<>();

  public RegisterStore(
      JdbcClient sql,
      TransactionOperations transactions,
      Catalogue catalogue,
      Units units,
      Clock clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.catalogue = catalogue;
    this.units = units;
    this.clock = clock;
    this.changes = new ChangeStore(sql, clock);
  }

  @Override
  public int adopt() {
    var today = LocalDate.now(clock);
    int entered = 0;
    for (var unit : units.all()) {
      if (closure(unit.code()).isPresent()) {
        continue;
      }
      for (var item : unit.items()) {
        var known = catalogue.find(item);
        if (known.isPresent() && history(unit.code(), item).isEmpty()) {
          var provisions = known.get().provisions();
          insert(
              new Duty(
                  0,
                  unit.code(),
                  item,
                  provisions.furnished(),
                  String.join("；", provisions.legalBasis()),
                  today,
                  Optional.empty(),
                  "DISTRICT",
                  "按区县配置登记"),
              "系统");
          entered++;
        }
      }
    }
    if (entered > 0) {
      standing.set(null);
    }
    return entered;
  }

  private void insert(Duty duty, String by) {
    sql.sql(
            """
            insert into duties.duty (department, item, frequency, basis, from_day, last_day, origin, reason, made_by, made_at)
            values (:department, :item, :frequency, :basis, :from, :last, :origin, :reason, :by, :at)
            on conflict (department, item) where last_day is null do nothing\
            """)
        .param("department", duty.department().value())
        .param("item", duty.item().value())
        .param("frequency", duty.frequency().name())
        .param("basis", duty.basis())
        .param("from", duty.fromDay())
        .param("last", duty.lastDay().orElse(null))
        .param("origin", duty.origin())
        .param("reason", duty.reason())
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public List<Duty> inForce(LocalDate day, Optional<DepartmentCode> department) {
    return sql.sql(
            """
            select id, department, item, frequency, basis, from_day, last_day, origin, reason from duties.duty
             where from_day <= :day and (last_day is null or last_day >= :day)
               and (:department::text is null or department = :department::text)
             order by item, department\
            """)
        .param("day", day)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(RegisterStore::duty)
        .list();
  }

  @Override
  public List<Duty> history(DepartmentCode department, ItemCode item) {
    return sql.sql(
            """
            select id, department, item, frequency, basis, from_day, last_day, origin, reason from duties.duty
             where department = :department and item = :item order by id desc\
            """)
        .param("department", department.value())
        .param("item", item.value())
        .query(RegisterStore::duty)
        .list();
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(
        row.getLong("id"),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        Frequency.valueOf(row.getString("frequency")),
        row.getString("basis"),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        row.getString("origin"),
        row.getString("reason"));
  }

  private Optional<Duty> open(DepartmentCode department, ItemCode item) {
    return history(department, item).stream().filter(one -> one.lastDay().isEmpty()).findFirst();
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
      open(department, item)
          .ifPresent(before -> {
            if (!before.fromDay().isBefore(from)) {
              throw new DutyRefused("DTY-051", "现行的责任自 " + before.fromDay() + " 起，改动应在其后");
            }
            close(before, from.minusDays(1));
          });
      insert(
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
    standing.set(null);
  }

  @Override
  public void end(
      DepartmentCode department, ItemCode item, LocalDate lastDay, String reason, String by) {
    grounds(reason);
    var duty =
        open(department, item)
            .filter(one -> !lastDay.isBefore(one.fromDay()))
            .orElseThrow(() -> new DutyRefused("DTY-052", "没有现行的这项责任，或者止日早于起日"));
    close(duty, lastDay);
    standing.set(null);
  }

  private void close(Duty duty, LocalDate lastDay) {
    sql.sql("update duties.duty set last_day = :day where id = :id and last_day is null")
        .param("day", lastDay)
        .param("id", duty.id())
        .update();
  }

  @Override
  public List<Claim> claims() {
    var byItem = new LinkedHashMap<ItemCode, List<DepartmentCode>>();
    for (var duty : inForce(LocalDate.now(clock), Optional.empty())) {
      if (duty.frequency() != Frequency.EACH_DECISION && duty.frequency() != Frequency.UNBOUND) {
        byItem.computeIfAbsent(duty.item(), item -> new ArrayList<>()).add(duty.department());
      }
    }
    return byItem.entrySet().stream()
        .filter(one -> one.getValue().size() > 1 && forOneAlone(one.getKey()))
        .map(one -> new Claim(one.getKey(), List.copyOf(one.getValue())))
        .filter(claim -> changes.lead(claim).isEmpty())
        .toList();
  }

  /**
   * The catalogue names one office for it, such as the court; not several, nor a class of offices
   * of which each furnishes what it decided itself.
   */
  private boolean forOneAlone(ItemCode item) {
    return catalogue
        .find(item)
        .map(one -> one.provisions().furnishedBy())
        .filter(offices -> offices.size() == 1)
        .map(offices -> !offices.getFirst().matches(".*(机关|部门|单位)"))
        .orElse(false);
  }

  @Override
  public Optional<DepartmentCode> owner(ItemCode item) {
    var claimants =
        inForce(LocalDate.now(clock), Optional.empty()).stream()
            .filter(duty -> duty.item().equals(item))
            .map(Duty::department)
            .toList();
    return claimants.size() == 1
        ? Optional.of(claimants.getFirst())
        : changes.lead(new Claim(item, claimants));
  }

  @Override
  public void settle(ItemCode item, DepartmentCode lead, String reason, String by) {
    grounds(reason);
    var claim =
        claims().stream()
            .filter(one -> one.item().equals(item) && one.claimants().contains(lead))
            .findFirst()
            .orElseThrow(() -> new DutyRefused("DTY-053", "牵头部门应是报送该事项的部门之一"));
    changes.settle(claim, lead, reason.strip(), by);
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
      changes.closed(department, lastDay, successor, reason.strip(), by);
      var why = "承接" + nameToday(department) + "：" + reason.strip();
      for (var duty : outlasting(department, lastDay)) {
        cut(duty, lastDay);
        pass(duty, successor, lastDay.plusDays(1), why, by);
      }
    });
    standing.set(null);
  }

  /** Every duty of it that has not ended by that day, also those that begin only later. */
  private List<Duty> outlasting(DepartmentCode department, LocalDate day) {
    return sql.sql(
            """
            select id, department, item, frequency, basis, from_day, last_day, origin, reason from duties.duty
             where department = :department and (last_day is null or last_day > :day) order by from_day, id\
            """)
        .param("department", department.value())
        .param("day", day)
        .query(RegisterStore::duty)
        .list();
  }

  /** One that would have begun only after the last day never comes into force. */
  private void cut(Duty duty, LocalDate lastDay) {
    var before = duty.fromDay().minusDays(1);
    sql.sql("update duties.duty set last_day = :day where id = :id")
        .param("day", lastDay.isBefore(before) ? before : lastDay)
        .param("id", duty.id())
        .update();
  }

  /** The successor bears it from its day on, until a duty of its own for the item takes over. */
  private void pass(
      Duty duty, DepartmentCode successor, LocalDate earliest, String reason, String by) {
    var from = duty.fromDay().isAfter(earliest) ? duty.fromDay() : earliest;
    var own = open(successor, duty.item()).map(one -> one.fromDay().minusDays(1));
    var last = Stream.concat(duty.lastDay().stream(), own.stream()).min(Comparator.naturalOrder());
    if (last.filter(day -> day.isBefore(from)).isEmpty()) {
      insert(
          new Duty(
              0,
              successor,
              duty.item(),
              duty.frequency(),
              duty.basis(),
              from,
              last,
              "SUCCESSION",
              reason),
          by);
    }
  }

  private String nameToday(DepartmentCode code) {
    return nameOf(code, LocalDate.now(clock))
        .or(() ->
            units.all().stream()
                .filter(unit -> unit.code().equals(code))
                .map(Units.Unit::name)
                .findFirst())
        .orElse(code.value());
  }

  /**
   * 现状. What submissions are held against, kept for some seconds and dropped with each change here,
   * so that a change made on another instance is in force soon too.
   */
  private record Standing(long takenAt, List<Duty> duties, Map<DepartmentCode, Closure> closures) {}

  private Standing standing() {
    var known = standing.get();
    if (known != null && System.nanoTime() - known.takenAt() < KEPT.toNanos()) {
      return known;
    }
    var duties =
        sql.sql(
                """
                select id, department, item, frequency, basis, from_day, last_day, origin, reason from duties.duty\
                """)
            .query(RegisterStore::duty)
            .list();
    var now = new Standing(System.nanoTime(), duties, changes.closures());
    standing.set(now);
    return now;
  }

  @Override
  public Set<ItemCode> furnishedBy(DepartmentCode department, LocalDate day) {
    if (closure(department).filter(closed -> day.isAfter(closed.lastDay())).isPresent()) {
      return Set.of();
    }
    return items(department, duty -> holds(duty, day));
  }

  @Override
  public Set<ItemCode> furnishedUntil(DepartmentCode department, LocalDate day) {
    return items(
        department,
        duty ->
            !duty.fromDay().isAfter(day)
                && duty.lastDay().filter(last -> last.isBefore(duty.fromDay())).isEmpty());
  }

  private static boolean holds(Duty duty, LocalDate day) {
    return !duty.fromDay().isAfter(day) && duty.lastDay().filter(day::isAfter).isEmpty();
  }

  /** Those of its rows that count, and what the configuration says of items without any row. */
  private Set<ItemCode> items(DepartmentCode department, Predicate<Duty> counts) {
    var items = new HashSet<ItemCode>();
    units.all().stream()
        .filter(unit -> unit.code().equals(department))
        .forEach(unit -> items.addAll(unit.items()));
    var rows = standing().duties().stream().filter(d -> d.department().equals(department)).toList();
    rows.forEach(duty -> items.remove(duty.item()));
    rows.stream().filter(counts).forEach(duty -> items.add(duty.item()));
    return items;
  }

  @Override
  public Optional<Closure> closure(DepartmentCode department) {
    return Optional.ofNullable(standing().closures().get(department));
  }

  @Override
  public void rename(
      DepartmentCode department, String newName, LocalDate from, String reason, String by) {
    grounds(newName, reason);
    changes.renamed(department, newName.strip(), from, reason.strip(), by);
  }

  @Override
  public Optional<String> nameOf(DepartmentCode department, LocalDate day) {
    return changes.nameOf(department, day);
  }

  @Override
  public Map<DepartmentCode, String> names(LocalDate day) {
    return changes.names(day);
  }

  @Override
  public List<Change> changes() {
    return changes.all();
  }
}
