package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.inquire.Listing;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** 检索条目的来源. Reads, for the subjects of a range of entries, what the index should say of them. */
public final class ListingSource {
  private final JdbcClient sql;
  private final String[] registrations;
  private final String town;
  private final String state;
  private final String code;

  public ListingSource(DataSource dataSource, Catalogue catalogue) {
    this.sql = JdbcClient.create(dataSource);
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

  /** 入档通告 to follow: its number and its entries, both ends inclusive. */
  public record Range(long id, long fromEntry, long toEntry) {}

  /** What the index should now say, and which subjects it should no longer know. */
  public record Changes(List<Listing> listings, Set<SubjectId> gone) {}

  public List<Range> rangesAfter(long range, int most) {
    return sql.sql(
            """
            select id, from_entry, to_entry from dossier.offered_range
             where id > ? order by id limit ?\
            """)
        .param(range)
        .param(most)
        .query((row, n) -> new Range(row.getLong(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  /** How many entries there are in ranges after the given one. */
  public long entriesAfter(long range) {
    return sql.sql(
            """
            select coalesce(sum(to_entry - from_entry + 1), 0) from dossier.offered_range where id > ?\
            """)
        .param(range)
        .query(Long.class)
        .single();
  }

  public long newestRange() {
    return sql.sql("select coalesce(max(id), 0) from dossier.offered_range")
        .query(Long.class)
        .single();
  }

  public Changes of(Range range) {
    Set<Long> touched = new LinkedHashSet<>();
    Map<Long, String[]> places = new HashMap<>();
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
            places.put(row.getLong("subject"), place(row));
          }
        });
    return changes(touched, places);
  }

  private Changes changes(Set<Long> touched, Map<Long, String[]> places) {
    Set<Long> subjects = new LinkedHashSet<>();
    Set<SubjectId> gone = new LinkedHashSet<>();
    Map<Long, List<Long>> merged = new HashMap<>();
    sql.sql(
            """
            select id, merged_into from link.offered_subject
             where id = any(?) or merged_into = any(?)\
            """)
        .param(array(touched))
        .param(array(touched))
        .query(row -> {
          long id = row.getLong("id");
          long into = row.getLong("merged_into");
          if (into == 0) {
            subjects.add(id);
          } else {
            gone.add(new SubjectId(id));
            subjects.add(into);
            merged.computeIfAbsent(into, each -> new ArrayList<>()).add(id);
          }
        });
    return new Changes(listings(subjects, merged, places), gone);
  }

  private List<Listing> listings(
      Set<Long> subjects, Map<Long, List<Long>> merged, Map<Long, String[]> places) {
    Set<Long> all = new LinkedHashSet<>(subjects);
    merged.values().forEach(all::addAll);
    merged.keySet().forEach(places::remove);
    readPlaces(subjects, places);
    readChanges(subjects, readPlacesOfMerged(merged.keySet(), places), places);
    Map<Long, List<String>> names =
        texts(all, "select entity, name from link.offered_other_name where entity = any(?)");
    Map<Long, List<String>> codes =
        texts(all, "select entity, code from link.offered_legacy_code where entity = any(?)");
    Map<Long, Drawn> drawn = drawn(all);
    List<Listing> listings = new ArrayList<>(subjects.size());
    for (Long subject : subjects) {
      Drawn entity = drawn.get(subject);
      if (entity != null) {
        listings.add(
            listing(
                subject,
                entity,
                merged.getOrDefault(subject, List.of()),
                drawn,
                names,
                codes,
                places.get(subject)));
      }
    }
    return listings;
  }

  private record Drawn(String name, String code, SubjectKind kind, boolean provisional) {}

  private Map<Long, Drawn> drawn(Set<Long> subjects) {
    Map<Long, Drawn> drawn = new HashMap<>();
    sql.sql(
            "select id, name, coalesce(code, '') as code, kind, standing from link.offered_entity where id = any(?)")
        .param(array(subjects))
        .query(row -> {
          drawn.put(
              row.getLong("id"),
              new Drawn(
                  row.getString("name"),
                  row.getString("code"),
                  SubjectKind.valueOf(row.getString("kind")),
                  row.getString("standing").equals("PROVISIONAL")));
        });
    return drawn;
  }

  private static Listing listing(
      long subject,
      Drawn entity,
      List<Long> merged,
      Map<Long, Drawn> drawn,
      Map<Long, List<String>> names,
      Map<Long, List<String>> codes,
      String @Nullable [] place) {
    Set<String> otherNames = new LinkedHashSet<>(names.getOrDefault(subject, List.of()));
    Set<String> otherCodes = new LinkedHashSet<>(codes.getOrDefault(subject, List.of()));
    for (Long each : merged) {
      Drawn former = drawn.get(each);
      if (former != null) {
        otherNames.add(former.name());
        otherCodes.add(former.code());
      }
      otherNames.addAll(names.getOrDefault(each, List.of()));
      otherCodes.addAll(codes.getOrDefault(each, List.of()));
    }
    otherNames.remove(entity.name());
    otherCodes.remove("");
    otherCodes.remove(entity.code());
    return new Listing(
        new SubjectId(subject),
        entity.name(),
        List.copyOf(otherNames),
        entity.code(),
        List.copyOf(otherCodes),
        entity.kind(),
        entity.provisional(),
        place == null ? "" : place[0],
        place == null ? "" : place[1]);
  }

  /** Town and state of those subjects whose registration was not in the range itself. */
  private void readPlaces(Set<Long> subjects, Map<Long, String[]> places) {
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
  private Map<Long, Long> readPlacesOfMerged(Set<Long> subjects, Map<Long, String[]> places) {
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
  private void readChanges(
      Set<Long> subjects, Map<Long, Long> speaksFor, Map<Long, String[]> places) {
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
          String[] place = places.computeIfAbsent(subject, id -> new String[] {"", ""});
          place[row.getString("role").equals(Role.TOWN.name()) ? 0 : 1] = row.getString("value");
        });
  }

  private static String[] place(ResultSet row) throws SQLException {
    String town = row.getString("town");
    String state = row.getString("state");
    return new String[] {town == null ? "" : town, state == null ? "" : state};
  }

  private Map<Long, List<String>> texts(Set<Long> subjects, String query) {
    Map<Long, List<String>> texts = new HashMap<>();
    sql.sql(query)
        .param(array(subjects))
        .query(row -> {
          texts.computeIfAbsent(row.getLong(1), each -> new ArrayList<>()).add(row.getString(2));
        });
    return texts;
  }

  private static Long[] array(Collection<Long> ids) {
    return ids.toArray(Long[]::new);
  }
}
