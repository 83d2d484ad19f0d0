package org.xinheng.duties.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.Role;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.Mendings;
import org.xinheng.vocabulary.DepartmentCode;

/** 改正的跟踪. */
public final class MendingStore implements Mendings {
  private static final int AT_ONCE = 5000;

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Clock clock;
  private final MendingRows rows;

  public MendingStore(JdbcClient sql, Catalogue catalogue, Clock clock) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.clock = clock;
    this.rows = new MendingRows(sql);
  }

  @Override
  public int follow() {
    int closed = 0;
    for (var item : catalogue.items()) {
      while (takeUp(item) == AT_ONCE) {
        // a large file comes back in parts
      }
      closed += close(item);
    }
    return closed;
  }

  /** Cells are found by the place of their field; PostgreSQL counts from 1. */
  private int takeUp(CatalogueItem item) {
    return sql.sql(
            """
            with fresh as materialized (
              select r.submission, r.row_number, r.number, r.department, r.received_at, r.findings,
                     r.original[array_position(r.field_of, :document)] as document,
                     r.original[array_position(r.field_of, :name)] as name,
                     r.original[array_position(r.field_of, :code)] as code,
                     r.original[array_position(r.field_of, :day)] as day
                from collect.offered_returned_cells r
               where r.item = :item
                 and not exists (select from duties.mending m where m.submission = r.submission and m.row_number = r.row_number)
               order by r.submission, r.row_number limit :limit),
            mark as materialized (
              select s.submission, coalesce((select min(e.id) - 1 from dossier.offered_entry_version e where e.submission > s.submission),
                                            (select max(e.id) from dossier.offered_entry_version e), 0) as entry
                from (select distinct submission from fresh) s)
            insert into duties.mending (submission, row_number, number, department, item, document, document_key, name_key,
                   code_key, why, returned_on, seen_entry, decided_on, number_wrong, rules)
            select submission, row_number, number, department, :item, left(coalesce(document, ''), 128), duties.plain(document),
                   md5(duties.plain(name)), md5(duties.plain(code)),
                   coalesce(findings -> 0 ->> 'field', '') || coalesce(findings -> 0 ->> 'problem', ''),
                   (received_at at time zone :zone)::date, mark.entry, duties.day(day),
                   exists (select from jsonb_array_elements(findings) f where f ->> 'gravity' = 'ERROR' and f ->> 'field' = :number),
                   array(select f ->> 'rule' from jsonb_array_elements(findings) with ordinality e (f, place)
                          where f ->> 'gravity' = 'ERROR' and f ->> 'rule' <> '' group by 1 order by min(place))
              from fresh join mark using (submission)\
            """)
        .param("zone", clock.getZone().getId())
        .param("item", item.code().value())
        .param("document", place(item, Role.DOCUMENT_NUMBER))
        .param("name", place(item, Role.SUBJECT_NAME))
        .param("code", place(item, Role.SUBJECT_CODE))
        .param("day", place(item, Role.DECIDED_ON))
        .param("number", item.find(Role.DOCUMENT_NUMBER).map(Field::title).orElse(""))
        .param("limit", AT_ONCE)
        .update();
  }

  /** A place that no column has, where the item lacks the field. */
  private static int place(CatalogueItem item, Role role) {
    int place = item.indexOf(role);
    return place < 0 ? -2 : place;
  }

  private int close(CatalogueItem item) {
    var lowest =
        sql.sql("select min(seen_entry) from duties.mending where state = 'OPEN' and item = :item")
            .param("item", item.code().value())
            .query(Long.class)
            .optional();
    if (lowest.isEmpty()) {
      return 0;
    }
    long highest =
        sql.sql("select coalesce(max(id), 0) from dossier.offered_entry_version")
            .query(Long.class)
            .single();
    if (highest <= lowest.get()) {
      return 0;
    }
    int closed =
        sql.sql(
                """
                with filed as materialized (
                  select id, furnished_by, submission, duties.plain(fields ->> :document) as document,
                         md5(duties.plain(fields ->> :name)) as name, md5(duties.plain(fields ->> :code)) as code
                    from dossier.offered_entry_version where item = :item and id > :lowest and id <= :highest)
                update duties.mending m set state = 'MENDED', entry = found.id, closed_on = coalesce((s.received_at at time zone :zone)::date, :today)
                  from (select m.submission, m.row_number, min(e.id) as id
                          from duties.mending m join filed e
                            on e.furnished_by = m.department and e.submission > m.submission and e.id > m.seen_entry
                           and e.document = m.document_key
                           and (m.document_key <> '' or :document = '')
                           and (e.name = m.name_key and m.name_key <> md5('') or e.code = m.code_key and m.code_key <> md5(''))
                         where m.state = 'OPEN' and m.item = :item
                         group by 1, 2) found
                  join filed on filed.id = found.id
                  left join collect.offered_submission s on s.id = filed.submission
                 where m.submission = found.submission and m.row_number = found.row_number and m.state = 'OPEN'\
                """)
            .param("item", item.code().value())
            .param("document", field(item, Role.DOCUMENT_NUMBER))
            .param("name", field(item, Role.SUBJECT_NAME))
            .param("code", field(item, Role.SUBJECT_CODE))
            .param("lowest", lowest.get())
            .param("highest", highest)
            .param("today", LocalDate.now(clock))
            .param("zone", clock.getZone().getId())
            .update();
    closed += closeUnderOtherNumbers(item, lowest.get(), highest);
    sql.sql(
            """
            update duties.mending set seen_entry = :highest
             where state = 'OPEN' and item = :item and seen_entry < :highest\
            """)
        .param("highest", highest)
        .param("item", item.code().value())
        .update();
    return closed;
  }

  /**
   * A row that came back for its document number is filed under another one: the same subject and
   * day of decision, each entry for one row only, in their order.
   */
  private int closeUnderOtherNumbers(CatalogueItem item, long lowest, long highest) {
    return sql.sql(
            """
            with filed as materialized (
              select id, furnished_by, submission, decided_on,
                     md5(duties.plain(fields ->> :name)) as name, md5(duties.plain(fields ->> :code)) as code
                from dossier.offered_entry_version e where item = :item and id > :lowest and id <= :highest
                 and not exists (select from duties.mending m where m.item = :item and m.entry = e.id)),
            waiting as (
              select submission, row_number, department, decided_on, seen_entry, who,
                     row_number() over (partition by department, who, decided_on order by submission, row_number) as place
                from (select *, case when code_key = md5('') then name_key else code_key end as who
                        from duties.mending where state = 'OPEN' and item = :item and number_wrong) m
               where who <> md5('')),
            pair as (
              select w.submission, w.row_number, w.place, e.id, e.submission as mended_by,
                     row_number() over (partition by w.submission, w.row_number order by e.id) as turn
                from waiting w join filed e
                  on e.furnished_by = w.department and e.submission > w.submission and e.id > w.seen_entry
                 and e.decided_on = w.decided_on and w.who in (e.code, e.name))
            update duties.mending m set state = 'MENDED', entry = pair.id, closed_on = coalesce((s.received_at at time zone :zone)::date, :today)
              from pair left join collect.offered_submission s on s.id = pair.mended_by
             where pair.place = pair.turn and m.submission = pair.submission and m.row_number = pair.row_number and m.state = 'OPEN'\
            """)
        .param("item", item.code().value())
        .param("name", field(item, Role.SUBJECT_NAME))
        .param("code", field(item, Role.SUBJECT_CODE))
        .param("lowest", lowest)
        .param("highest", highest)
        .param("today", LocalDate.now(clock))
        .param("zone", clock.getZone().getId())
        .update();
  }

  private static String field(CatalogueItem item, Role role) {
    return item.find(role).map(field -> field.name().value()).orElse("");
  }

  @Override
  public List<Mending> list(Filter filter, int offset, int limit) {
    return rows.list(filter, offset, limit);
  }

  @Override
  public long count(Filter filter) {
    return rows.count(filter);
  }

  @Override
  public List<Rule> rules(Optional<DepartmentCode> department, State state) {
    return rows.rules(department, state);
  }

  @Override
  public void withdraw(
      DepartmentCode department, long submission, int row, String reason, String by) {
    if (reason.isBlank()) {
      throw new DutyRefused("DTY-020", "请写明撤回的理由，如“该决定不属于本区”");
    }
    int changed =
        sql.sql(
                """
                update duties.mending set state = 'WITHDRAWN', closed_on = :today, closed_by = :by, reason = :reason
                 where submission = :submission and row_number = :row and department = :department and state = 'OPEN'\
                """)
            .param("today", LocalDate.now(clock))
            .param("by", by)
            .param("reason", reason.strip())
            .param("submission", submission)
            .param("row", row)
            .param("department", department.value())
            .update();
    if (changed == 0) {
      throw new DutyRefused("DTY-021", "这一行不是本部门待改正的数据，可能已经改好");
    }
  }
}
