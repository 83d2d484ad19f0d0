package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.Kin;
import org.xinheng.vocabulary.SubjectId;

/** 关联主体 of one entity, from both ends of each tie; who was merged answers as the one it is now. */
public final class KinRows {
  private static final int MOST = 100;

  /** Its own codes and those of the entities merged into it. */
  private static final String CODES =
      """
      with own as (select m.code from link.offered_entity m where (m.id = :subject or m.merged_into = :subject) and m.code is not null)
      """;

  private static final String TIES =
      """
      select 'UP' as how, t.kind, t.way, t.since, coalesce(o.name, t.name) as name, coalesce(o.code, t.code) as code, o.id, t.place as n
        from link.offered_tie t
        left join link.offered_entity x on x.code = t.code and t.code <> ''
        left join link.offered_entity o on o.id = coalesce(x.merged_into, x.id)
       where t.entity = :subject
      union all
      select 'DOWN', t.kind, t.way, t.since, o.name, coalesce(o.code, ''), o.id, 0
        from link.offered_tie t
        join link.offered_entity x on x.id = t.entity
        join link.offered_entity o on o.id = coalesce(x.merged_into, x.id)
       where t.code in (select code from own) and t.kind = 'SUCCEEDED_BY'
       order by how, n, since desc nulls last, name limit :most\
      """;
  private static final String BRANCHES =
      """
      select 'DOWN' as how, t.kind, t.way, t.since, o.name, coalesce(o.code, '') as code, o.id
        from link.offered_tie t
        join link.offered_entity x on x.id = t.entity
        join link.offered_entity o on o.id = coalesce(x.merged_into, x.id)
       where t.code in (select code from own) and t.kind = 'BRANCH_OF'
       order by o.name, o.id offset :from limit :most\
      """;

  private final JdbcClient sql;

  public KinRows(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @param branches how many branches at most
   */
  public Kin of(SubjectId subject, int branches) {
    var parents = new ArrayList<Kin.Other>();
    var successors = new ArrayList<Kin.Other>();
    var predecessors = new ArrayList<Kin.Other>();
    sql.sql(CODES + TIES)
        .param("subject", subject.value())
        .param("most", MOST)
        .query(row -> {
          boolean up = row.getString("how").equals("UP");
          boolean branch = row.getString("kind").equals("BRANCH_OF");
          (branch ? parents : up ? successors : predecessors).add(other(row));
        });
    int count = branchCount(subject);
    return new Kin(
        parents.stream().findFirst(),
        count == 0 ? List.of() : branches(subject, 0, branches),
        count,
        successors,
        predecessors);
  }

  private int branchCount(SubjectId subject) {
    return sql.sql(
            CODES
                + "select count(*) from link.offered_tie t where t.code in (select code from own) and t.kind = 'BRANCH_OF'")
        .param("subject", subject.value())
        .query(Integer.class)
        .single();
  }

  /** By name, so many after so many. */
  public List<Kin.Other> branches(SubjectId subject, int from, int most) {
    return sql.sql(CODES + BRANCHES)
        .param("subject", subject.value())
        .param("from", from)
        .param("most", most)
        .query((row, n) -> other(row))
        .list();
  }

  private static Kin.Other other(ResultSet row) throws SQLException {
    var id = row.getObject("id", Long.class);
    return new Kin.Other(
        Disclosure.name(row.getString("name")),
        row.getString("code"),
        Optional.ofNullable(id).map(SubjectId::new),
        row.getString("way"),
        RecordRows.day(row, "since"));
  }
}
