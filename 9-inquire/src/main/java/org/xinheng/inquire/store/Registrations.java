package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.RegistrationHistory.Version;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 历次登记. Every version of an entity's registration, the oldest first; what has gone to another
 * dossier tells nothing of this one.
 */
public final class Registrations {
  private static final int MOST = 200;

  private final JdbcClient sql;
  private final Catalogue catalogue;

  public Registrations(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    this.catalogue = catalogue;
  }

  public List<Version> of(SubjectId subject, SubjectKind kind, Audience audience) {
    return sql.sql(
            """
            select item, edition, fields, (added_at at time zone 'Asia/Shanghai')::date as filed_on
              from dossier.offered_entry_version v
             where subject = :subject and item = any (:items)
               and not exists (select 1 from dossier.offered_moved_away away where away.id = v.id)
             order by id limit :most\
            """)
        .param("subject", subject.value())
        .param("items", registrations())
        .param("most", MOST)
        .query((row, n) -> version(row, kind, audience))
        .list();
  }

  private String[] registrations() {
    return catalogue.items().stream()
        .filter(item -> item.nature() == Nature.REGISTRATION)
        .map(item -> item.code().value())
        .toArray(String[]::new);
  }

  private Version version(ResultSet row, SubjectKind kind, Audience audience) throws SQLException {
    CatalogueItem item =
        catalogue.item(new ItemCode(row.getString("item")), row.getString("edition"));
    var values = FieldValues.of(row.getString("fields"));
    LocalDate approved =
        item.find(Role.APPROVED_ON)
            .map(field -> values.getOrDefault(field.name(), ""))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .orElse(row.getObject("filed_on", LocalDate.class));
    return new Version(approved, Disclosure.shown(item, kind, values, audience));
  }
}
