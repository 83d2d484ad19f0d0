package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.CodeExplanation.Holder;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;

/** 代码持有人. On which entities a code was seen; a merged entity is told as the one it became. */
public final class CodeHolders {
  private static final int MOST = 50;
  private final JdbcClient sql;

  public CodeHolders(JdbcClient sql) {
    this.sql = sql;
  }

  public List<Holder> ofCode(String code) {
    return sql.sql(
            """
            select t.id, t.name, t.code, null::date as seen_from, null::date as seen_until
              from link.offered_entity e
              join link.offered_entity t on t.id = coalesce(e.merged_into, e.id)
             where e.code = :code\
            """)
        .param("code", code)
        .query((row, n) -> holder(row, "统一社会信用代码一致"))
        .list();
  }

  /** Entities that bore this code under its kind, else under any kind. */
  public List<Holder> ofLegacyCode(LegacyCode code) {
    List<Holder> found =
        new ArrayList<>(seen(code.kind().name(), code.value(), code.kind().title()));
    if (found.isEmpty()) {
      found.addAll(ofLegacyText(code.value()));
    }
    return found;
  }

  public List<Holder> ofLegacyText(String text) {
    return seen("", text, "原登记代码");
  }

  private List<Holder> seen(String kind, String code, String title) {
    return sql.sql(
            """
            select t.id, t.name, t.code, k.seen_from, k.seen_until
              from link.offered_legacy_code k
              join link.offered_entity e on e.id = k.entity
              join link.offered_entity t on t.id = coalesce(e.merged_into, e.id)
             where k.code = :code and (:kind = '' or k.kind = :kind)
             order by k.seen_from, t.id
             limit :most\
            """)
        .param("code", code)
        .param("kind", kind)
        .param("most", MOST)
        .query((row, n) -> holder(row, title + "一致"))
        .list();
  }

  private static Holder holder(ResultSet row, String reason) throws SQLException {
    return new Holder(
        new SubjectId(row.getLong("id")),
        row.getString("name"),
        Optional.ofNullable(row.getString("code")),
        RecordRows.day(row, "seen_from"),
        RecordRows.day(row, "seen_until"),
        reason);
  }
}
