package org.xinheng.duties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.Answering;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Leads;
import org.xinheng.duties.Sharing;
import org.xinheng.duties.model.AnswerDeadline;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

/** 数据共享的存取. */
public final class SharingStore implements Sharing {
  private static final String GRANTS =
      """
      select g.id, g.department, g.item, array_to_string(g.fields, ',') as fields, g.purpose, g.state, g.last_day, g.requested_by, g.requested_at, g.decided_for, g.words, g.withdrawal,
             (select count(*) from duties.sharing_use u where u.sharing = g.id) as uses
        from duties.sharing g\
      """;

  private final JdbcClient sql;
  private final Leads leads;
  private final Supplier<WorkCalendar> calendar;
  private final Clock clock;
  private final List<AnswerDeadline> deadlines = AnswerDeadline.bundled();

  public SharingStore(JdbcClient sql, Leads leads, Supplier<WorkCalendar> calendar, Clock clock) {
    this.sql = sql;
    this.leads = leads;
    this.calendar = calendar;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  @Override
  public void request(
      DepartmentCode department, ItemCode item, List<FieldName> fields, String purpose, String by) {
    if (purpose.isBlank() || fields.isEmpty()) {
      throw new DutyRefused("DTY-060", "请选择要用的字段，写明使用目的和依据");
    }
    if (leads.on(today()).of(item).equals(List.of(department))) {
      throw new DutyRefused("DTY-082", "这个事项只由本部门报送，自己的数据直接在工作台查看，不必申请共享");
    }
    sql.sql(
            """
            insert into duties.sharing (department, item, fields, purpose, state, requested_by, requested_at)
            values (:department, :item, string_to_array(:fields, ','), :purpose, 'REQUESTED', :by, :at)\
            """)
        .param("department", department.value())
        .param("item", item.value())
        .param("fields", String.join(",", fields.stream().map(FieldName::value).toList()))
        .param("purpose", purpose.strip())
        .param("by", by)
        .param("at", now())
        .update();
  }

  @Override
  public void decide(long id, boolean granted, LocalDate lastDay, String words, Decider by) {
    var request =
        find(id)
            .filter(one -> one.state() == State.REQUESTED)
            .orElseThrow(() -> new DutyRefused("DTY-061", "这件申请不在待决定"));
    if (request.requestedBy().equals(by.login())) {
      throw new DutyRefused("DTY-062", "申请人不得决定自己的申请");
    }
    if (!answering(request).answers(by.department(), by.office())) {
      throw new DutyRefused("DTY-083", "这件申请不由本部门决定：由牵头部门决定，逾期未答复的由信用办决定");
    }
    var today = today();
    if (granted && (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1)))) {
      throw new DutyRefused("DTY-063", "授权的最后一日应在今天至一年之内");
    }
    if (!granted && words.isBlank()) {
      throw new DutyRefused("DTY-064", "不同意的，请写明理由");
    }
    sql.sql(
            """
            update duties.sharing set state = :state, last_day = :day, decided_by = :by, decided_for = :for, decided_at = :at, words = :words
             where id = :id and state = 'REQUESTED'\
            """)
        .param("state", granted ? "GRANTED" : "REFUSED")
        .param("day", granted ? lastDay : null)
        .param("by", by.login())
        .param("for", by.department().value())
        .param("at", now())
        .param("words", words.strip())
        .param("id", id)
        .update();
  }

  @Override
  public void withdraw(long id, String reason, Decider by) {
    if (reason.isBlank()) {
      throw new DutyRefused("DTY-064", "请写明收回的理由");
    }
    var granted = find(id).filter(one -> one.state() == State.GRANTED);
    if (granted.filter(one -> mayWithdraw(one, by)).isEmpty() && granted.isPresent()) {
      throw new DutyRefused("DTY-083", "这件授权不由本部门收回：由牵头部门，或者作出决定的部门收回");
    }
    int changed =
        sql.sql(
                """
                update duties.sharing set state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at, withdrawal = :words
                 where id = :id and state = 'GRANTED'\
                """)
            .param("by", by.login())
            .param("at", now())
            .param("words", reason.strip())
            .param("id", id)
            .update();
    if (changed == 0) {
      throw new DutyRefused("DTY-065", "这件授权没有在用，不必收回");
    }
  }

  @Override
  public boolean mayWithdraw(Grant grant, Decider by) {
    var answering = answering(grant);
    return grant.decidedFor().filter(by.department()::equals).isPresent()
        || answering.owner().filter(by.department()::equals).isPresent()
        || (by.office() && answering.owner().isEmpty());
  }

  @Override
  public Answering answering(Grant grant) {
    return answering(List.of(grant)).getFirst();
  }

  @Override
  public List<Answering> answering(List<Grant> grants) {
    if (grants.isEmpty()) {
      return List.of();
    }
    var today = today();
    var furnishers = leads.on(today);
    var days = calendar.get();
    return grants.stream().map(one -> answering(one, furnishers, days, today)).toList();
  }

  private Answering answering(
      Grant grant, Leads.Furnishers furnishers, WorkCalendar days, LocalDate today) {
    var requestedOn = LocalDate.ofInstant(grant.requestedAt(), clock.getZone());
    var rule = AnswerDeadline.on(deadlines, requestedOn);
    return new Answering(
        grant.department(),
        furnishers.of(grant.item()),
        furnishers.lead(grant.item()),
        rule.lastDay(requestedOn, days),
        rule.basis(),
        today);
  }

  @Override
  public Grant use(long id, DepartmentCode department, String what, String by) {
    var grant =
        find(id)
            .filter(one -> one.department().equals(department))
            .filter(one -> one.liveOn(LocalDate.now(clock)))
            .orElseThrow(() -> new DutyRefused("DTY-066", "没有可用的授权：不是授给本部门的，或者已到期、已收回"));
    sql.sql(
            "insert into duties.sharing_use (sharing, what, used_by, used_at) values (:id, :what, :by, :at)")
        .param("id", id)
        .param("what", what)
        .param("by", by)
        .param("at", now())
        .update();
    return grant;
  }

  @Override
  public Optional<Grant> find(long id) {
    return sql.sql(GRANTS + " where g.id = :id")
        .param("id", id)
        .query(SharingStore::grant)
        .optional();
  }

  @Override
  public List<Grant> live(DepartmentCode department) {
    return sql.sql(
            GRANTS
                + " where g.department = :department and g.state = 'GRANTED' and g.last_day >= :today order by g.id")
        .param("department", department.value())
        .param("today", LocalDate.now(clock))
        .query(SharingStore::grant)
        .list();
  }

  @Override
  public List<Grant> waiting() {
    return sql.sql(GRANTS + " where g.state = 'REQUESTED' order by g.id")
        .query(SharingStore::grant)
        .list();
  }

  @Override
  public List<Grant> all() {
    return sql.sql(GRANTS + " order by g.id desc limit 1000").query(SharingStore::grant).list();
  }

  private static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(
        row.getLong("id"),
        new DepartmentCode(row.getString("department")),
        new ItemCode(row.getString("item")),
        Arrays.stream(row.getString("fields").split(",", -1)).map(FieldName::new).toList(),
        row.getString("purpose"),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        row.getString("requested_by"),
        row.getTimestamp("requested_at").toInstant(),
        Optional.of(row.getString("decided_for"))
            .filter(code -> !code.isEmpty())
            .map(DepartmentCode::new),
        row.getString("words"),
        row.getString("withdrawal"),
        row.getLong("uses"));
  }

  @Override
  public List<Use> uses(long id, int limit) {
    return sql.sql(
            """
            select what, used_by, used_at from duties.sharing_use where sharing = :id order by id desc limit :limit\
            """)
        .param("id", id)
        .param("limit", limit)
        .query((row, n) ->
            new Use(
                row.getString("what"),
                row.getString("used_by"),
                row.getTimestamp("used_at").toInstant()))
        .list();
  }
}
