package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Nature;
import org.xinheng.dossier.RecordVersion;
import org.xinheng.inquire.model.HeldVersion;
import org.xinheng.inquire.model.PublicityCourse;
import org.xinheng.inquire.model.PublicityCourse.Step;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 所持各版. Every version of every record in the dossiers of one entity and of those merged into it,
 * with its course of publicity: two queries, whatever there is.
 */
public final class HeldRows {
  private static final String DOSSIERS =
      """
      select m.id, g.merged_on as held_from
        from link.offered_subject m
        left join link.offered_merged g on g.id = m.id
       where m.id = :subject or m.merged_into = :subject\
      """;

  /** The dossiers of its branches, at most so many. */
  private static final String BRANCHES =
      """
      select t.entity as id, null::date as held_from
        from link.offered_tie t
       where t.kind = 'BRANCH_OF'
         and t.code in (select o.code from link.offered_entity o where (o.id = :subject or o.merged_into = :subject) and o.code is not null)
       order by t.entity limit 200\
      """;

  private static final String VERSIONS =
      """
      select v.id, v.subject, v.item, v.edition, v.version, v.decided_on, v.furnished_by, v.supersedes, v.fields, d.held_from,
             (v.added_at at time zone 'Asia/Shanghai')::date as filed_on,
             (later.added_at at time zone 'Asia/Shanghai')::date as replaced_on,
             p.state, p.withheld, p.ending, p.ended_on, p.published_on, p.latest_end, p.fields_public
        from (%s) d
        join dossier.offered_entry_version v on v.subject = d.id
        left join dossier.offered_entry_version later on later.supersedes = v.id
        left join publish.offered_publication p on p.entry = v.id
       where :items::text[] is null or v.item = any (:items::text[])
       order by v.id\
      """;
  private static final String STEPS =
      """
      select e.entry, e.day, e.to_state
        from (%s) d
        join dossier.offered_entry_version v on v.subject = d.id
        join publish.offered_event e on e.entry = v.id
       order by e.id\
      """
          .formatted(DOSSIERS);

  private final JdbcClient sql;
  private final Catalogue catalogue;

  public HeldRows(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    this.catalogue = catalogue;
  }

  /** The version filed first comes first. */
  public List<HeldVersion> of(SubjectId subject) {
    var steps = steps(subject);
    return sql.sql(VERSIONS.formatted(DOSSIERS))
        .param("subject", subject.value())
        .param("items", null, Types.ARRAY)
        .query((row, n) -> version(row, steps))
        .list();
  }

  /** The registrations of its branches, the version filed first comes first. */
  public List<HeldVersion> registrationsOfBranches(SubjectId subject) {
    return sql.sql(VERSIONS.formatted(BRANCHES))
        .param("subject", subject.value())
        .param("items", registrations())
        .query((row, n) -> version(row, Map.of()))
        .list();
  }

  private String[] registrations() {
    return catalogue.items().stream()
        .filter(item -> item.nature() == Nature.REGISTRATION)
        .map(item -> item.code().value())
        .toArray(String[]::new);
  }

  private Map<Long, List<Step>> steps(SubjectId subject) {
    var steps = new HashMap<Long, List<Step>>();
    sql.sql(STEPS)
        .param("subject", subject.value())
        .query(row -> {
          steps
              .computeIfAbsent(row.getLong("entry"), entry -> new ArrayList<>())
              .add(new Step(row.getObject("day", LocalDate.class), row.getString("to_state")));
        });
    return steps;
  }

  private HeldVersion version(ResultSet row, Map<Long, List<Step>> steps) throws SQLException {
    var item = catalogue.item(new ItemCode(row.getString("item")), row.getString("edition"));
    long id = row.getLong("id");
    long supersedes = row.getLong("supersedes");
    return new HeldVersion(
        new RecordVersion(
            new EntryId(id),
            new SubjectId(row.getLong("subject")),
            heldFrom(row),
            row.getInt("version"),
            row.getObject("decided_on", LocalDate.class),
            row.getObject("filed_on", LocalDate.class),
            new DepartmentCode(row.getString("furnished_by")),
            supersedes == 0 ? Optional.empty() : Optional.of(new EntryId(supersedes)),
            RecordRows.day(row, "replaced_on")),
        item,
        FieldValues.of(row.getString("fields")),
        FieldValues.of(row.getString("fields_public")),
        row.getString("state") == null
            ? Optional.empty()
            : Optional.of(course(row, item, steps.getOrDefault(id, List.of()))),
        RecordRows.day(row, "published_on"),
        Objects.requireNonNullElse(row.getString("ending"), ""));
  }

  /** Merged by the register itself, without a day: it was one entity all along. */
  private static LocalDate heldFrom(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("held_from", LocalDate.class)).orElse(LocalDate.MIN);
  }

  private static PublicityCourse course(ResultSet row, CatalogueItem item, List<Step> steps)
      throws SQLException {
    var withheld = row.getString("withheld");
    boolean open =
        item.provisions().disclosure() == DisclosureWay.OPEN
            && item.provisions().openWhen().isEmpty();
    return new PublicityCourse(
        steps.isEmpty() ? byColumns(row) : steps,
        RecordRows.day(row, "latest_end"),
        withheld == null ? !open : withheld.equals("NOT_OPEN"));
  }

  /** Of what was scheduled before its steps were kept. */
  private static List<Step> byColumns(ResultSet row) throws SQLException {
    var steps = new ArrayList<Step>();
    var published = RecordRows.day(row, "published_on");
    published.ifPresent(day -> steps.add(new Step(day, "LIVE")));
    var state = row.getString("state");
    if (!state.equals("LIVE")) {
      var since =
          RecordRows.day(row, "ended_on").orElse(row.getObject("filed_on", LocalDate.class));
      steps.add(new Step(since, state));
    }
    return steps;
  }
}
