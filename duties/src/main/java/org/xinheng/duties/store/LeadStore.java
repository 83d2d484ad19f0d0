package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Leads;
import org.xinheng.duties.Register.Closure;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 牵头部门的存取. */
public final class LeadStore implements Leads {
  private static final int LONGEST_LINE = 10;

  private final JdbcClient sql;
  private final Clock clock;
  private final DutyRows duties;
  private final Function<DepartmentCode, Optional<Closure>> closures;

  /**
   * @param closures when a department closed and who took over
   */
  public LeadStore(
      JdbcClient sql, Clock clock, Function<DepartmentCode, Optional<Closure>> closures) {
    this.sql = sql;
    this.clock = clock;
    this.duties = new DutyRows(sql, clock);
    this.closures = closures;
  }

  @Override
  public Furnishers on(LocalDate day) {
    var furnishers = new LinkedHashMap<ItemCode, List<DepartmentCode>>();
    for (var duty : duties.inForce(day, Optional.empty())) {
      furnishers.computeIfAbsent(duty.item(), item -> new ArrayList<>()).add(duty.department());
    }
    var named = new HashMap<ItemCode, DepartmentCode>();
    for (var lead : inForce(day)) {
      acting(lead.department(), day, furnishers.getOrDefault(lead.item(), List.of()))
          .ifPresent(who -> named.put(lead.item(), who));
    }
    return new Furnishers(furnishers, Map.copyOf(named));
  }

  /** Itself while it furnishes the item; once closed, whoever took its duties over. */
  private Optional<DepartmentCode> acting(
      DepartmentCode named, LocalDate day, List<DepartmentCode> furnishers) {
    var who = Optional.of(named);
    for (int step = 0; step < LONGEST_LINE && who.isPresent(); step++) {
      if (furnishers.contains(who.get())) {
        return who;
      }
      who =
          closures
              .apply(who.get())
              .filter(closed -> closed.lastDay().isBefore(day))
              .map(Closure::successor);
    }
    return Optional.empty();
  }

  private List<Lead> inForce(LocalDate day) {
    return sql.sql(
            """
            select distinct on (item) item, lead, from_day, origin, reason, made_by, made_at from duties.lead
             where from_day <= :day order by item, from_day desc, id desc\
            """)
        .param("day", day)
        .query(LeadStore::lead)
        .list();
  }

  @Override
  public List<Lead> history(ItemCode item) {
    return sql.sql(
            """
            select item, lead, from_day, origin, reason, made_by, made_at from duties.lead
             where item = :item order by from_day desc, id desc\
            """)
        .param("item", item.value())
        .query(LeadStore::lead)
        .list();
  }

  @Override
  public List<Lead> all() {
    return sql.sql(
            """
            select item, lead, from_day, origin, reason, made_by, made_at from duties.lead
             order by from_day desc, id desc limit 1000\
            """)
        .query(LeadStore::lead)
        .list();
  }

  @Override
  public void name(ItemCode item, DepartmentCode lead, LocalDate from, String reason, String by) {
    if (reason.isBlank()) {
      throw new DutyRefused("DTY-050", "请写明依据和理由");
    }
    var today = LocalDate.now(clock);
    var last = history(item).stream().map(Lead::from).findFirst();
    if (from.isBefore(today)
        || from.isAfter(today.plusYears(1))
        || last.filter(from::isBefore).isPresent()) {
      throw new DutyRefused(
          "DTY-080",
          "牵头的起日应在今天至一年之内"
              + last.filter(today::isBefore).map(day -> "，且不早于已登记的 " + day).orElse(""));
    }
    var then = on(from);
    if (!then.of(item).contains(lead)) {
      throw new DutyRefused("DTY-053", "牵头部门应是报送该事项的部门之一");
    }
    if (then.lead(item).filter(lead::equals).isPresent()) {
      throw new DutyRefused("DTY-081", "这个事项在那一日已由它牵头，不必再定");
    }
    enter(item, lead, from, "DESK", reason.strip(), by);
  }

  /** Enters what the district's configuration names, where nobody was ever named. */
  void adopt(ItemCode item, DepartmentCode lead, LocalDate from) {
    if (history(item).isEmpty()) {
      enter(item, lead, from, "DISTRICT", "按区县配置登记", "系统");
    }
  }

  void enter(
      ItemCode item, DepartmentCode lead, LocalDate from, String origin, String reason, String by) {
    sql.sql(
            """
            insert into duties.lead (item, lead, from_day, origin, reason, made_by, made_at)
            values (:item, :lead, :from, :origin, :reason, :by, :at)\
            """)
        .param("item", item.value())
        .param("lead", lead.value())
        .param("from", from)
        .param("origin", origin)
        .param("reason", reason)
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private static Lead lead(ResultSet row, int number) throws SQLException {
    return new Lead(
        new ItemCode(row.getString("item")),
        new DepartmentCode(row.getString("lead")),
        row.getObject("from_day", LocalDate.class),
        row.getString("origin"),
        row.getString("reason"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }
}
