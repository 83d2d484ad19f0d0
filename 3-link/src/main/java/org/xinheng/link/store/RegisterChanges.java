package org.xinheng.link.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.TableCopy;
import org.xinheng.link.Standing;
import org.xinheng.link.model.Known;
import org.xinheng.vocabulary.LegacyCode;

/**
 * 名册变更. What a chunk adds to the register, gathered and written at its end: new entities by COPY,
 * changes in one statement each.
 */
final class RegisterChanges {
  private static final String[] COLUMNS = {
    "id",
    "code",
    "name",
    "name_key",
    "kind",
    "standing",
    "representative",
    "address",
    "person_key",
    "founded_at"
  };

  private final JdbcClient sql;
  private final DataSource dataSource;
  private final Instant now;
  private final Map<Long, New> founded = new LinkedHashMap<>();
  private final Map<Long, Known> changed = new LinkedHashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final List<Old> legacy = new ArrayList<>();
  private final Map<Long, Long> merged = new LinkedHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // private, never compared
  private record New(Known known, byte[] personKey) {}

  private record Name(long entity, String name, String key, LocalDate endedOn) {}

  private record Old(long entity, LegacyCode code, LocalDate seen) {}

  RegisterChanges(JdbcClient sql, DataSource dataSource, Instant now) {
    this.sql = sql;
    this.dataSource = dataSource;
    this.now = now;
  }

  void found(Known known, byte[] personKey) {
    founded.put(known.id(), new New(known, personKey));
  }

  /** The entity as it is to stand; replaces what this chunk said of it before. */
  void change(Known known) {
    var fresh = founded.get(known.id());
    if (fresh == null) {
      changed.put(known.id(), known);
    } else {
      founded.put(known.id(), new New(known, fresh.personKey()));
    }
  }

  void otherName(long entity, String name, String key, LocalDate endedOn) {
    names.add(new Name(entity, name, key, endedOn));
  }

  void legacyCode(long entity, LegacyCode code, LocalDate seen) {
    legacy.add(new Old(entity, code, seen));
  }

  /** The one turned out to be the other. */
  void merge(long entity, long into) {
    merged.put(entity, into);
  }

  void write() {
    writeNew();
    writeChanged();
    writeNames();
    writeLegacy();
    writeMerged();
  }

  /** What was merged into it before goes along, so that a reader follows one step only. */
  private void writeMerged() {
    merged.forEach((entity, into) ->
        sql.sql(
                """
                update link.market_entity set standing = 'MERGED', merged_into = :into
                 where id = :entity or merged_into = :entity\
                """)
            .param("entity", entity)
            .param("into", into)
            .update());
  }

  private void writeNew() {
    try (var copy = TableCopy.into("link.market_entity", dataSource, COLUMNS)) {
      writeNew(copy);
      copy.end();
    }
  }

  private void writeNew(TableCopy copy) {
    founded.values().stream()
        .sorted(Comparator.comparing(fresh -> fresh.known().code()))
        .forEach(fresh -> {
          var known = fresh.known();
          copy.row()
              .value(known.id())
              .value(known.hasCode() ? known.code() : null)
              .value(known.name())
              .value(known.names().getFirst())
              .value(known.kind().name())
              .value(known.standing().name())
              .value(known.representative())
              .value(known.address())
              .value(fresh.personKey().length == 0 ? null : fresh.personKey())
              .value(now);
        });
  }

  private void writeChanged() {
    if (changed.isEmpty()) {
      return;
    }
    var all = List.copyOf(changed.values());
    sql.sql(
            """
            update link.market_entity e
               set code = nullif(c.code, ''), name = c.name, name_key = c.name_key, kind = c.kind, standing = c.standing,
                   representative = c.representative, address = c.address
              from unnest(:id::bigint[], :code::text[], :name::text[], :nameKey::text[], :kind::text[], :standing::text[], :representative::text[], :address::text[])
                   as c (id, code, name, name_key, kind, standing, representative, address)
             where e.id = c.id\
            """)
        .param("id", all.stream().map(Known::id).toArray(Long[]::new))
        .param("code", all.stream().map(Known::code).toArray(String[]::new))
        .param("name", all.stream().map(Known::name).toArray(String[]::new))
        .param(
            "nameKey", all.stream().map(known -> known.names().getFirst()).toArray(String[]::new))
        .param("kind", all.stream().map(known -> known.kind().name()).toArray(String[]::new))
        .param(
            "standing",
            all.stream().map(Known::standing).map(Standing::name).toArray(String[]::new))
        .param("representative", all.stream().map(Known::representative).toArray(String[]::new))
        .param("address", all.stream().map(Known::address).toArray(String[]::new))
        .update();
  }

  private void writeNames() {
    if (names.isEmpty()) {
      return;
    }
    sql.sql(
            """
            insert into link.other_name (entity, name, name_key, ended_on)
            select distinct on (entity, name_key) entity, name, name_key, ended_on
              from unnest(:entity::bigint[], :name::text[], :key::text[], :ended::date[]) as n (entity, name, name_key, ended_on)
            on conflict (entity, name_key) do update set ended_on = coalesce(excluded.ended_on, link.other_name.ended_on)\
            """)
        .param("entity", names.stream().map(Name::entity).toArray(Long[]::new))
        .param("name", names.stream().map(Name::name).toArray(String[]::new))
        .param("key", names.stream().map(Name::key).toArray(String[]::new))
        .param(
            "ended",
            names.stream()
                .map(
                    name -> name.endedOn().equals(LocalDate.MAX) ? null : name.endedOn().toString())
                .toArray(String[]::new))
        .update();
  }

  private void writeLegacy() {
    if (legacy.isEmpty()) {
      return;
    }
    sql.sql(
            """
            insert into link.legacy_code (kind, code, entity, seen_from)
            select kind, code, entity, min(seen)
              from unnest(:kind::text[], :code::text[], :entity::bigint[], :seen::date[]) as l (kind, code, entity, seen)
             group by kind, code, entity
            on conflict (kind, code, entity) do nothing\
            """)
        .param("kind", legacy.stream().map(old -> old.code().kind().name()).toArray(String[]::new))
        .param("code", legacy.stream().map(old -> old.code().value()).toArray(String[]::new))
        .param("entity", legacy.stream().map(Old::entity).toArray(Long[]::new))
        .param("seen", legacy.stream().map(old -> old.seen().toString()).toArray(String[]::new))
        .update();
  }
}
