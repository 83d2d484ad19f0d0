package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.EntityCard.FormerName;
import org.xinheng.inquire.EntityCard.Merged;
import org.xinheng.inquire.EntityCard.OldCode;
import org.xinheng.inquire.Provenance;
import org.xinheng.inquire.ShownField;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;
import tools.jackson.databind.JsonNode;

/**
 * 主体名片 in one query: entity, names, codes, current registration with the changes that are newer,
 * and counts in publicity. The registration is the newest of its own code, else the newest in its
 * own dossier, else the newest of those merged into it, with the changes that go with that one.
 */
public final class Cards {
  private static final int LONGEST_CHAIN = 5;
  private static final String CARD =
      """
      select e.id, e.code, e.name, e.kind, e.standing, e.merged_into,
             (select jsonb_agg(jsonb_build_array(n.name, n.ended_on) order by n.ended_on desc nulls last, n.name)
                from link.offered_other_name n where n.entity = e.id and n.name_key <> e.name_key) as former_names,
             (select jsonb_agg(jsonb_build_array(c.role, c.value, c.since) order by c.since, c.role)
                from (select distinct on (f.role) f.role, f.value, f.since
                        from link.offered_changed_fact f where f.entity in (e.id, r.subject)
                       order by f.role, f.since desc, f.entity = e.id desc) c) as changes,
             (select jsonb_agg(jsonb_build_array(k.kind, k.code, k.seen_from, k.seen_until) order by k.kind, k.code)
                from link.offered_legacy_code k where k.entity = e.id) as old_codes,
             (select jsonb_agg(jsonb_build_array(m.name, m.code, m.merged_on) order by m.merged_on, m.id)
                from link.offered_merged m where m.merged_into = e.id) as merged,
             (select max(c.ended_on) from link.offered_conversion c
               where c.entity = e.id having bool_and(c.ended_on is not null)) as old_ended_on,
             (select jsonb_object_agg(c.item, c.n)
                from (select l.item, count(*) as n
                        from publish.offered_live l
                       where l.subject = any (array(select m.id from link.offered_subject m where m.merged_into = e.id) || e.id)
                         and l.latest_end >= ?
                       group by l.item) c) as counts,
             r.item, r.fields, r.furnished_by, r.row_number, r.version, r.added_at, r.content,
             (select sent.number from collect.offered_submission sent where sent.id = r.submission) as receipt
        from link.offered_entity e
        left join lateral (
             select d.* from dossier.offered_entry_version d
              where d.subject = any (array(select m.id from link.offered_subject m where m.merged_into = e.id) || e.id) and d.item = any(?)
                and not exists (select 1 from dossier.offered_entry_version later where later.supersedes = d.id)
              order by coalesce(d.fields ->> ? = e.code, false) desc, d.subject = e.id desc, d.added_at desc, d.id desc limit 1) r on true
      """;

  private final JdbcClient sql;
  private final Catalogue catalogue;
  private final Clock clock;
  private final RegisteredPeriods periods;
  private final String[] registrations;
  private final String code;

  public Cards(JdbcClient sql, Catalogue catalogue, Clock clock) {
    this.sql = sql;
    this.catalogue = catalogue;
    this.clock = clock;
    this.periods = new RegisteredPeriods(sql, catalogue);
    this.registrations =
        catalogue.items().stream()
            .filter(item -> item.nature() == Nature.REGISTRATION)
            .map(item -> item.code().value())
            .toArray(String[]::new);
    this.code =
        catalogue.items().stream()
            .filter(item -> item.nature() == Nature.REGISTRATION)
            .flatMap(item -> item.find(Role.SUBJECT_CODE).stream())
            .map(field -> field.name().value())
            .findFirst()
            .orElse("");
  }

  public Optional<EntityCard> find(String code, Audience audience, LocalDate today) {
    return find(CARD + " where e.code = ?", code, audience, today, 0);
  }

  public Optional<EntityCard> find(SubjectId subject, Audience audience, LocalDate today) {
    return find(CARD + " where e.id = ?", subject.value(), audience, today, 0);
  }

  private Optional<EntityCard> find(
      String query, Object key, Audience audience, LocalDate today, int steps) {
    Optional<Found> found =
        sql.sql(query)
            .param(today)
            .param(registrations)
            .param(code)
            .param(key)
            .query((row, n) -> found(row, audience))
            .optional();
    if (found.isPresent() && found.get().mergedInto() > 0 && steps < LONGEST_CHAIN) {
      long next = found.get().mergedInto();
      return find(CARD + " where e.id = ?", next, audience, today, steps + 1);
    }
    return found.map(Found::card).map(this::sinceWhen);
  }

  /** Asked for the few that have been struck off. */
  private EntityCard sinceWhen(EntityCard card) {
    if (!periods.isCancelled(card.state())) {
      return card;
    }
    var life = periods.of(List.of(card.id().value())).get(card.id().value());
    return life == null ? card : card.ended(life.whole().until());
  }

  private record Found(EntityCard card, long mergedInto) {}

  private Found found(ResultSet row, Audience audience) throws SQLException {
    SubjectKind kind = SubjectKind.valueOf(row.getString("kind"));
    EntityCard card =
        new EntityCard(
            new SubjectId(row.getLong("id")),
            Disclosure.name(row.getString("name")),
            Optional.ofNullable(row.getString("code")),
            kind,
            row.getString("standing").equals("PROVISIONAL"),
            formerNames(row.getString("former_names")),
            oldCodes(row.getString("old_codes")),
            merged(row.getString("merged")),
            basics(row, kind, audience),
            basicsFrom(row),
            changedOn(row.getString("changes")),
            row.getString("item") == null ? RecordRows.day(row, "old_ended_on") : Optional.empty(),
            counts(row.getString("counts")),
            clock.instant());
    return new Found(card, row.getLong("merged_into"));
  }

  private List<ShownField> basics(ResultSet row, SubjectKind kind, Audience audience)
      throws SQLException {
    String item = row.getString("item");
    if (item == null) {
      return List.of();
    }
    CatalogueItem registration = catalogue.item(new ItemCode(item));
    Map<FieldName, String> values = FieldValues.of(row.getString("fields"));
    for (Changed change : changes(row.getString("changes"))) {
      registration.find(change.what()).ifPresent(field -> values.put(field.name(), change.value()));
    }
    return Disclosure.shown(registration, kind, values, audience);
  }

  /** 登记变更后的事项. What a change says that is newer than the registration. */
  private record Changed(Role what, String value, LocalDate since) {}

  private static List<Changed> changes(@Nullable String json) {
    List<Changed> changes = new ArrayList<>();
    if (json != null) {
      for (JsonNode each : FieldValues.tree(json)) {
        changes.add(
            new Changed(
                Role.valueOf(each.get(0).asString()),
                each.get(1).asString(),
                LocalDate.parse(each.get(2).asString())));
      }
    }
    return changes;
  }

  private static Map<Role, LocalDate> changedOn(@Nullable String json) {
    Map<Role, LocalDate> days = new EnumMap<>(Role.class);
    changes(json).forEach(change -> days.put(change.what(), change.since()));
    return days;
  }

  private static Optional<Provenance> basicsFrom(ResultSet row) throws SQLException {
    OffsetDateTime addedAt = row.getObject("added_at", OffsetDateTime.class);
    if (addedAt == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Provenance(
            new DepartmentCode(row.getString("furnished_by")),
            Objects.requireNonNullElse(row.getString("receipt"), ""),
            row.getInt("row_number"),
            row.getInt("version"),
            addedAt.toInstant(),
            row.getString("content")));
  }

  private static List<FormerName> formerNames(@Nullable String json) {
    List<FormerName> names = new ArrayList<>();
    if (json != null) {
      for (JsonNode each : FieldValues.tree(json)) {
        names.add(new FormerName(Disclosure.name(each.get(0).asString()), day(each.get(1))));
      }
    }
    return names;
  }

  private static List<OldCode> oldCodes(@Nullable String json) {
    List<OldCode> codes = new ArrayList<>();
    if (json != null) {
      for (JsonNode each : FieldValues.tree(json)) {
        LegacyCode.Kind kind = LegacyCode.Kind.valueOf(each.get(0).asString());
        LegacyCode code = new LegacyCode(kind, each.get(1).asString());
        if (Disclosure.listsCode(code.value())) {
          codes.add(new OldCode(code, LocalDate.parse(each.get(2).asString()), day(each.get(3))));
        }
      }
    }
    return codes;
  }

  private static List<Merged> merged(@Nullable String json) {
    List<Merged> merged = new ArrayList<>();
    if (json != null) {
      for (JsonNode each : FieldValues.tree(json)) {
        JsonNode code = each.get(1);
        merged.add(
            new Merged(
                Disclosure.name(each.get(0).asString()),
                code.isNull() ? Optional.empty() : Optional.of(code.asString()),
                LocalDate.parse(each.get(2).asString())));
      }
    }
    return merged;
  }

  private static Optional<LocalDate> day(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(node.asString()));
  }

  private static Map<ItemCode, Integer> counts(@Nullable String json) {
    Map<ItemCode, Integer> counts = new HashMap<>();
    if (json != null) {
      FieldValues.tree(json)
          .properties()
          .forEach(each -> counts.put(new ItemCode(each.getKey()), each.getValue().asInt()));
    }
    return counts;
  }
}
