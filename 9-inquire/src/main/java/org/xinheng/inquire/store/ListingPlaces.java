package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.inquire.Listing;
import org.xinheng.inquire.store.ListingSource.Range;

/**
 * 镇街和状态. Where an entity lies and how it stands, as a search result tells: by its registration and
 * the changes that are newer; where none has arrived, by the registrar's list of old registrations.
 */
final class ListingPlaces {
  private final JdbcClient sql;
  private final EndedRegistrations ended;
  private final RegisteredPeriods periods;
  private final String[] registrations;
  private final String town;
  private final String state;
  private final String code;

  /**
   * Where and how.
   *
   * @param endedOn the day on which it was struck off, where it was
   */
  record Place(String town, String state, Optional<LocalDate> endedOn) {
    static final Place UNKNOWN = new Place("", "", Optional.empty());

    Place in(String now) {
      return new Place(now, state, endedOn);
    }

    Place standing(String now) {
      return new Place(town, now, endedOn);
    }

    Place ended(Optional<LocalDate> on) {
      return new Place(town, state, on);
    }
  }

  ListingPlaces(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    this.ended = new EndedRegistrations(sql);
    this.periods = new RegisteredPeriods(sql, catalogue);
    List<CatalogueItem> items =
        catalogue.items().stream().filter(item -> item.nature() == Nature.REGISTRATION).toList();
    this.registrations = items.stream().map(item -> item.code().value()).toArray(String[]::new);
    this.town = field(items, Role.TOWN);
    this.state = field(items, Role.REGISTRATION_STATE);
    this.code = field(items, Role.SUBJECT_CODE);
  }

  private static String field(List<CatalogueItem> items, Role role) {
    return items.stream()
        .flatMap(item -> item.find(role).stream())
        .map(field -> field.name().value())
        .findFirst()
        .orElse("");
  }

  /**
   * The subjects of the range's entries.
   *
   * @param stated what the current registrations among them state, put here
   */
  Set<Long> touchedBy(Range range, Map<Long, Place> stated) {
    Set<Long> touched = new LinkedHashSet<>();
    sql.sql(
            """
            select e.subject, e.fields ->> ? as town, e.fields ->> ? as state,
                   e.item = any(?)
                     and not exists (select 1 from dossier.offered_entry_version later where later.supersedes = e.id) as registration
              from dossier.offered_entry_version e where e.id between ? and ? order by e.id\
            """)
        .param(town)
        .param(state)
        .param(registrations)
        .param(range.fromEntry())
        .param(range.toEntry())
        .query(row -> {
          touched.add(row.getLong("subject"));
          if (row.getBoolean("registration")) {
            stated.put(row.getLong("subject"), place(row));
          }
        });
    return touched;
  }

  /**
   * Of these subjects.
   *
   * @param wholes those of them into which others were merged
   * @param stated what is known already of those whose registration has just been read
   */
  Map<Long, Place> of(Set<Long> subjects, Set<Long> wholes, Map<Long, Place> stated) {
    Map<Long, Place> places = new HashMap<>(stated);
    read(subjects, places);
    readChanges(subjects, readOfMerged(wholes, places), places);
    readEnds(subjects, places);
    return places;
  }

  /** Town and state of those subjects whose registration was not in the range itself. */
  private void read(Set<Long> subjects, Map<Long, Place> places) {
    List<Long> missing = subjects.stream().filter(each -> !places.containsKey(each)).toList();
    if (missing.isEmpty()) {
      return;
    }
    sql.sql(
            """
            select subject, fields ->> ? as town, fields ->> ? as state
              from dossier.offered_entry
             where subject = any(?) and item = any(?) order by id\
            """)
        .param(town)
        .param(state)
        .param(array(missing))
        .param(registrations)
        .query(row -> {
          places.put(row.getLong("subject"), place(row));
        });
  }

  /**
   * Of those into which others were merged, by the registration that their card shows.
   *
   * @return by whose dossier holds that registration, the subject that it speaks for
   */
  private Map<Long, Long> readOfMerged(Set<Long> subjects, Map<Long, Place> places) {
    Map<Long, Long> speaksFor = new HashMap<>();
    if (subjects.isEmpty()) {
      return speaksFor;
    }
    sql.sql(
            """
            select e.id, r.subject, r.town, r.state
              from link.offered_entity e
             cross join lateral (
                   select d.subject, d.fields ->> ? as town, d.fields ->> ? as state
                     from dossier.offered_entry d
                    where d.subject = any (array(select m.id from link.offered_subject m where m.merged_into = e.id) || e.id) and d.item = any(?)
                    order by coalesce(d.fields ->> ? = e.code, false) desc, d.subject = e.id desc, d.added_at desc, d.id desc limit 1) r
             where e.id = any(?)\
            """)
        .param(town)
        .param(state)
        .param(registrations)
        .param(code)
        .param(array(subjects))
        .query(row -> {
          places.put(row.getLong("id"), place(row));
          speaksFor.put(row.getLong("subject"), row.getLong("id"));
        });
    return speaksFor;
  }

  /**
   * Town and state as a 登记变更 newer than the registration says.
   *
   * @param speaksFor subjects of whose changes another's are
   */
  private void readChanges(Set<Long> subjects, Map<Long, Long> speaksFor, Map<Long, Place> places) {
    Set<Long> all = new LinkedHashSet<>(subjects);
    all.addAll(speaksFor.keySet());
    sql.sql(
            """
            select entity, role, value from link.offered_changed_fact
             where entity = any(?) and role in ('TOWN', 'REGISTRATION_STATE') order by since\
            """)
        .param(array(all))
        .query(row -> {
          long subject = speaksFor.getOrDefault(row.getLong("entity"), row.getLong("entity"));
          boolean isTown = row.getString("role").equals(Role.TOWN.name());
          String value = row.getString("value");
          places.merge(
              subject,
              isTown ? Place.UNKNOWN.in(value) : Place.UNKNOWN.standing(value),
              (known, fresh) -> isTown ? known.in(value) : known.standing(value));
        });
  }

  /** Of the few that have been struck off, since when; of those without a registration, whether. */
  private void readEnds(Set<Long> subjects, Map<Long, Place> places) {
    Map<Long, LocalDate> old =
        ended.of(subjects.stream().filter(each -> stateOf(each, places).isEmpty()).toList());
    old.forEach((subject, on) ->
        places.merge(
            subject,
            new Place("", Listing.ENDED_BEFORE, Optional.of(on)),
            (known, fresh) -> known.standing(fresh.state()).ended(fresh.endedOn())));
    List<Long> cancelled =
        subjects.stream().filter(each -> periods.isCancelled(stateOf(each, places))).toList();
    periods
        .of(cancelled)
        .forEach((subject, life) ->
            places.computeIfPresent(subject, (id, known) -> known.ended(life.whole().until())));
  }

  private static String stateOf(Long subject, Map<Long, Place> places) {
    return places.getOrDefault(subject, Place.UNKNOWN).state();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        Objects.requireNonNullElse(row.getString("town"), ""),
        Objects.requireNonNullElse(row.getString("state"), ""),
        Optional.empty());
  }

  private static Long[] array(Collection<Long> ids) {
    return ids.toArray(Long[]::new);
  }
}
