package org.xinheng.inquire.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.Listing;
import org.xinheng.inquire.store.ListingPlaces.Place;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** 检索条目的来源. Reads, for the subjects of a range of entries, what the index should say of them. */
public final class ListingSource {
  private final JdbcClient sql;
  private final ListingPlaces places;

  public ListingSource(DataSource dataSource, Catalogue catalogue) {
    this.sql = JdbcClient.create(dataSource);
    this.places = new ListingPlaces(sql, catalogue);
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

  /** 名册变更通告 to follow: its number and who was changed. */
  public record Note(long id, long entity) {}

  public List<Note> notesAfter(long note, int most) {
    return sql.sql(
            "select id, entity from link.offered_register_note where id > ? order by id limit ?")
        .param(note)
        .param(most)
        .query((row, n) -> new Note(row.getLong(1), row.getLong(2)))
        .list();
  }

  public long newestNote() {
    return sql.sql("select coalesce(max(id), 0) from link.offered_register_note")
        .query(Long.class)
        .single();
  }

  public Changes of(List<Note> notes) {
    Set<Long> touched = new LinkedHashSet<>();
    notes.forEach(note -> touched.add(note.entity()));
    return changes(touched, new HashMap<>());
  }

  public Changes of(Range range) {
    Map<Long, Place> stated = new HashMap<>();
    return changes(places.touchedBy(range, stated), stated);
  }

  /** A merged one is listed with all that are part of the same whole. */
  private Changes changes(Set<Long> touched, Map<Long, Place> stated) {
    Set<Long> subjects = new LinkedHashSet<>();
    Set<SubjectId> gone = new LinkedHashSet<>();
    Map<Long, List<Long>> merged = new HashMap<>();
    sql.sql(
            """
            with whole as (select coalesce(merged_into, id) as id from link.offered_subject where id = any(?))
            select s.id, s.merged_into from link.offered_subject s
             where s.id in (select id from whole) or s.merged_into in (select id from whole) order by s.id\
            """)
        .param(array(touched))
        .query(row -> {
          long id = row.getLong("id");
          long into = row.getLong("merged_into");
          if (into == 0) {
            subjects.add(id);
          } else {
            gone.add(new SubjectId(id));
            merged.computeIfAbsent(into, each -> new ArrayList<>()).add(id);
          }
        });
    return new Changes(listings(subjects, merged, stated), gone);
  }

  private List<Listing> listings(
      Set<Long> subjects, Map<Long, List<Long>> merged, Map<Long, Place> stated) {
    Set<Long> all = new LinkedHashSet<>(subjects);
    merged.values().forEach(all::addAll);
    merged.keySet().forEach(stated::remove);
    Map<Long, Place> now = places.of(subjects, merged.keySet(), stated);
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
                now.getOrDefault(subject, Place.UNKNOWN)));
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
      Place place) {
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
        Disclosure.name(entity.name()),
        otherNames.stream().map(Disclosure::name).toList(),
        entity.code(),
        otherCodes.stream().filter(Disclosure::listsCode).toList(),
        entity.kind(),
        entity.provisional(),
        place.town(),
        place.state(),
        place.endedOn());
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
