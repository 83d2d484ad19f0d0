package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.inquire.Listing;
import org.xinheng.vocabulary.EntityNames;

/**
 * 登记所载的起止. From when until when an entity has stood, and under which name, as the versions of its
 * registration say: 成立日期 begins it, the 核准日期 of the first version that says 注销 ends it, and the
 * 核准日期 of a version with another name ends the name before; so does a 登记变更 that is newer. 吊销 ends
 * nothing: until it is cancelled the entity exists and the code is its own.
 */
public final class RegisteredPeriods {
  private static final String CANCELLED = "CANCELLED";

  private final JdbcClient sql;
  private final String[] registrations;
  private final Map<Role, String> fields = new HashMap<>();
  private final Set<String> cancelled;

  /** Days inclusive; empty where not known, or where it has not ended. */
  public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {
    static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty());
  }

  /**
   * One entity.
   *
   * @param state as the newest registration says: 存续, 注销 …; "" where it does not
   * @param whole from its founding to its cancellation
   * @param names by their exact-match form
   */
  public record Life(String state, Period whole, Map<String, Period> names) {
    static final Life UNKNOWN = new Life("", Period.UNKNOWN, Map.of());

    /** Struck off before a registration could arrive. */
    static Life endedBefore(LocalDate day) {
      return new Life(
          Listing.ENDED_BEFORE, new Period(Optional.empty(), Optional.of(day)), Map.of());
    }

    /** A name that no version bears was borne at some time of its life. */
    Period name(String key) {
      return names.getOrDefault(key, whole);
    }
  }

  public RegisteredPeriods(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    var items =
        catalogue.items().stream().filter(item -> item.nature() == Nature.REGISTRATION).toList();
    this.registrations = items.stream().map(item -> item.code().value()).toArray(String[]::new);
    for (var role :
        new Role[] {
          Role.REGISTRATION_STATE, Role.ESTABLISHED_ON, Role.APPROVED_ON, Role.SUBJECT_NAME
        }) {
      items.stream()
          .flatMap(item -> item.find(role).stream())
          .findFirst()
          .ifPresent(field -> fields.put(role, field.name().value()));
    }
    this.cancelled =
        items.stream().flatMap(RegisteredPeriods::ended).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> ended(CatalogueItem item) {
    return item.find(Role.REGISTRATION_STATE).stream()
        .flatMap(field -> field.codes().stream())
        .filter(value -> value.means().equals(CANCELLED))
        .map(CodeValue::title);
  }

  /** Whether a state of the registration's code list says that the entity is no more. */
  boolean isCancelled(String state) {
    return cancelled.contains(state);
  }

  /** Absent where no registration has arrived. */
  public Map<Long, Life> of(Collection<Long> subjects) {
    var lives = new HashMap<Long, Told>();
    if (!subjects.isEmpty()) {
      sql.sql(
              """
              select subject, fields ->> :state as state, fields ->> :founded as founded, fields ->> :approved as approved,
                     fields ->> :name as name
                from dossier.offered_entry_version v
               where subject = any(:subjects) and item = any(:items)
                 and not exists (select 1 from dossier.offered_moved_away away where away.id = v.id)
               order by id\
              """)
          .param("state", fields.getOrDefault(Role.REGISTRATION_STATE, ""))
          .param("founded", fields.getOrDefault(Role.ESTABLISHED_ON, ""))
          .param("approved", fields.getOrDefault(Role.APPROVED_ON, ""))
          .param("name", fields.getOrDefault(Role.SUBJECT_NAME, ""))
          .param("subjects", subjects.stream().distinct().toArray(Long[]::new))
          .param("items", registrations)
          .query(row -> {
            lives.computeIfAbsent(row.getLong("subject"), id -> new Told()).version(row, cancelled);
          });
    }
    readChanges(lives);
    var told = new HashMap<Long, Life>();
    lives.forEach((id, life) -> told.put(id, life.life()));
    return told;
  }

  private void readChanges(Map<Long, Told> lives) {
    if (lives.isEmpty()) {
      return;
    }
    sql.sql(
            """
            select entity, role, value, since from link.offered_changed_fact
             where entity = any(:subjects) and role in ('SUBJECT_NAME', 'REGISTRATION_STATE')\
            """)
        .param("subjects", lives.keySet().toArray(Long[]::new))
        .query(row -> {
          var life = lives.getOrDefault(row.getLong("entity"), new Told());
          var since = row.getDate("since").toLocalDate();
          if (row.getString("role").equals(Role.SUBJECT_NAME.name())) {
            life.renamed(EntityNames.key(row.getString("value")), since);
          } else {
            life.stands(row.getString("value"), since, cancelled);
          }
        });
  }

  /** What the versions of one registration have told so far, the oldest first. */
  private static final class Told {
    private String state = "";
    private @Nullable LocalDate founded;
    private @Nullable LocalDate ended;
    private String name = "";
    private @Nullable LocalDate named;
    private final Map<String, Period> former = new HashMap<>();

    void version(ResultSet row, Set<String> cancelled) throws SQLException {
      var approved = day(row.getString("approved"));
      var begun = day(row.getString("founded"));
      founded = begun == null ? founded : begun;
      var said = row.getString("state");
      if (said != null && !said.isEmpty()) {
        stands(said, approved, cancelled);
      }
      renamed(
          EntityNames.key(row.getString("name") == null ? "" : row.getString("name")), approved);
    }

    void stands(String said, @Nullable LocalDate since, Set<String> cancelled) {
      ended = !cancelled.contains(said) ? null : ended == null ? since : ended;
      state = said;
    }

    void renamed(String now, @Nullable LocalDate since) {
      if (now.isEmpty() || now.equals(name)) {
        return;
      }
      if (!name.isEmpty()) {
        former.put(
            name,
            new Period(
                Optional.ofNullable(named == null ? founded : named), Optional.ofNullable(since)));
        named = since;
      }
      name = now;
    }

    Life life() {
      var whole = new Period(Optional.ofNullable(founded), Optional.ofNullable(ended));
      var names = new HashMap<>(former);
      if (!name.isEmpty()) {
        names.put(
            name, new Period(Optional.ofNullable(named == null ? founded : named), whole.until()));
      }
      return new Life(state, whole, names);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
      try {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
      } catch (DateTimeParseException notADay) {
        return null;
      }
    }
  }
}
