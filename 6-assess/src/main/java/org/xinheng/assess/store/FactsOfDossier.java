package org.xinheng.assess.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.assess.CountedRecord;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.model.CountingDays;
import org.xinheng.assess.model.ScoreCards;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.publish.Seriousness;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 评价依据的取得. What the dossiers of some subjects said at a moment: the version on file by then, as its
 * publicity stood by then. Mergers of which a day is known are taken as of that day.
 */
public final class FactsOfDossier {
  /** Later than anything filed by any instance's clock. */
  private static final Instant EVERYTHING = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final ScoreCards cards;
  private final ZoneId zone;
  private final JsonMapper json = JsonMapper.builder().build();

  public FactsOfDossier(JdbcClient sql, Catalogue catalogue, ScoreCards cards, ZoneId zone) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.cards = cards;
    this.zone = zone;
  }

  /** As they stand; natural persons and merged entities have none. */
  public List<DossierFacts> of(Collection<SubjectId> subjects) {
    return knownAt(subjects, EVERYTHING);
  }

  /** As they stood at the end of that day. */
  public Optional<DossierFacts> knownOn(SubjectId subject, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    return knownAt(List.of(subject), end).stream().findFirst();
  }

  private List<DossierFacts> knownAt(Collection<SubjectId> subjects, Instant known) {
    Long[] ids = subjects.stream().map(SubjectId::value).toArray(Long[]::new);
    Map<Long, SubjectKind> kinds = kinds(ids);
    Map<Long, List<CountedRecord>> records = new HashMap<>();
    read(kinds.keySet(), known, records);
    return kinds.entrySet().stream()
        .map(one ->
            new DossierFacts(
                new SubjectId(one.getKey()),
                one.getValue(),
                records.getOrDefault(one.getKey(), List.of())))
        .toList();
  }

  private Map<Long, SubjectKind> kinds(Long[] ids) {
    Map<Long, SubjectKind> kinds = new TreeMap<>();
    sql.sql("select id, kind from link.offered_entity where id = any(:ids) and merged_into is null")
        .param("ids", ids)
        .query(row -> {
          kinds.put(row.getLong("id"), SubjectKind.valueOf(row.getString("kind")));
        });
    return kinds;
  }

  private void read(
      Collection<Long> subjects, Instant known, Map<Long, List<CountedRecord>> records) {
    sql.sql(
            """
            with part as (
              select id as subject, id as whole from link.offered_entity where id = any(:ids)
              union all
              select e.id, e.merged_into from link.offered_entity e
                left join link.offered_merged m on m.id = e.id
               where e.merged_into = any(:ids) and (m.merged_on is null or m.merged_on <= :knownOn))
            select part.whole, v.id, v.item, v.edition, v.decided_on, v.furnished_by, v.fields, v.content,
                   p.entry, p.seriousness, p.starts_on, p.latest_end, p.withheld, p.ending, p.ended_on, state.to_state, state.day
              from part
              join dossier.offered_entry_version v on v.subject = part.subject and v.item = any(:items) and v.added_at <= :known
              left join publish.offered_publication p on p.entry = v.id
              left join lateral (select e.to_state, e.day from publish.offered_event e
                                  where e.entry = v.id and e.at <= :known order by e.id desc limit 1) state on true
             where not exists (select 1 from dossier.offered_entry_version later
                                where later.supersedes = v.id and later.added_at <= :known)\
            """)
        .param("ids", subjects.toArray(Long[]::new))
        .param("items", cards.items().stream().map(ItemCode::value).toArray(String[]::new))
        .param("known", known.atOffset(ZoneOffset.UTC))
        .param("knownOn", LocalDate.ofInstant(known, zone))
        .query(row -> {
          var one = record(row);
          long whole = row.getLong("whole");
          one.ifPresent(
              counted -> records.computeIfAbsent(whole, none -> new ArrayList<>()).add(counted));
        });
  }

  /** Empty for what is not to be counted at all, whatever the day. */
  private Optional<CountedRecord> record(ResultSet row) throws SQLException {
    CatalogueItem item =
        catalogue.item(new ItemCode(row.getString("item")), row.getString("edition"));
    LocalDate decidedOn = row.getObject("decided_on", LocalDate.class);
    Optional<CountingDays> counting = CountingDays.of(item.nature(), decidedOn, standing(row));
    if (counting.isEmpty()) {
      return Optional.empty();
    }
    CountingDays days = counting.get();
    return Optional.of(
        new CountedRecord(
            new EntryId(row.getLong("id")),
            item.code(),
            new DepartmentCode(row.getString("furnished_by")),
            decidedOn,
            Optional.ofNullable(row.getString("seriousness")).map(Seriousness::valueOf),
            words(item, row.getString("fields")),
            days.from(),
            days.until(),
            days.stoppedFrom(),
            Optional.empty(),
            row.getString("content")));
  }

  private static Optional<CountingDays.Standing> standing(ResultSet row) throws SQLException {
    String state = row.getString("to_state");
    if (row.getObject("entry") == null || state == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CountingDays.Standing(
            state,
            Optional.ofNullable(row.getString("withheld")),
            Optional.ofNullable(row.getString("ending")),
            Optional.ofNullable(row.getObject("ended_on", LocalDate.class))
                .orElse(row.getObject("day", LocalDate.class)),
            Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
            Optional.ofNullable(row.getObject("latest_end", LocalDate.class))));
  }

  /** Values of code lists only, by their titles: nothing a person wrote. */
  private Map<String, String> words(CatalogueItem item, String fields) {
    var wanted = cards.fieldsOf(item.code());
    var words = new TreeMap<String, String>();
    if (wanted.isEmpty()) {
      return words;
    }
    JsonNode stated = json.readTree(fields);
    item.fields().stream()
        .filter(field -> wanted.contains(field.name().value()))
        .forEach(field ->
            field
                .codeValue(stated.path(field.name().value()).asString(""))
                .map(CodeValue::title)
                .ifPresent(title -> words.put(field.name().value(), title)));
    return words;
  }
}
