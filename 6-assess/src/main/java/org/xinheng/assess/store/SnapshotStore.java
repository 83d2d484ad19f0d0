package org.xinheng.assess.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.Graded;
import org.xinheng.assess.Points;
import org.xinheng.assess.SnapshotLine;
import org.xinheng.assess.SnapshotLine.Cause;
import org.xinheng.vocabulary.SubjectId;

/** 快照库. Snapshots are added; none is ever changed. */
public final class SnapshotStore {
  private static final String LINE =
      """
      select s.id, c.id as card, c.version, s.day, s.known_at, s.cause, s.grade, s.points, s.out_of
        from assess.snapshot s join assess.card c on c.number = s.card\
      """;

  private final JdbcClient sql;

  public SnapshotStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The facts of one subject with their text and its hash, worked out once for all cards. */
  public record Stated(DossierFacts facts, String json, String hash) {
    public static Stated of(DossierFacts facts) {
      String json = FactsJson.of(facts);
      return new Stated(facts, json, FactsJson.hash(json));
    }

    String key(int card) {
      return card + " " + facts.subject() + " " + hash;
    }
  }

  /** One snapshot to be added: by the card of this number. */
  public record Fresh(int card, Stated stated, Graded graded) {}

  /** A kept snapshot with the facts it rests on and the card's text. */
  public record Kept(SnapshotLine line, DossierFacts facts, Graded graded, String yaml) {}

  /** Of these, by card number and subject, those whose newest snapshot rests on the same facts. */
  public Set<String> unchanged(Collection<Integer> cards, List<Stated> stated) {
    var unchanged = new HashSet<String>();
    sql.sql(
            """
            select newest.card, newest.subject, encode(f.hash, 'hex') as hash
              from (select distinct on (subject, card) subject, card, facts from assess.snapshot
                     where subject = any(:subjects) and card = any(:cards)
                     order by subject, card, id desc) newest
              join assess.facts f on f.id = newest.facts\
            """)
        .param("subjects", subjects(stated))
        .param("cards", cards.toArray(Integer[]::new))
        .query(row -> {
          unchanged.add(
              row.getInt("card") + " " + row.getLong("subject") + " " + row.getString("hash"));
        });
    return unchanged;
  }

  private static Long[] subjects(List<Stated> stated) {
    return stated.stream().map(one -> one.facts().subject().value()).toArray(Long[]::new);
  }

  public static boolean isUnchanged(Set<String> unchanged, int card, Stated stated) {
    return unchanged.contains(stated.key(card));
  }

  public void add(List<Fresh> fresh, Cause cause, Instant knownAt) {
    if (fresh.isEmpty()) {
      return;
    }
    keep(fresh.stream().map(Fresh::stated).distinct().toList());
    sql.sql(
            """
            insert into assess.snapshot (card, subject, kind, day, known_at, cause, facts, outcome, grade, points, out_of, result)
            select n.card, n.subject, n.kind, n.day, :known, :cause, f.id, n.outcome, n.grade, n.points, n.out_of, n.result::json
              from unnest(:cards::int[], :subjects::bigint[], :kinds::text[], :days::date[], :hashes::text[], :outcomes::text[],
                          :grades::text[], :points::int[], :outOf::int[], :results::text[])
                   as n(card, subject, kind, day, hash, outcome, grade, points, out_of, result)
              join assess.facts f on f.subject = n.subject and f.hash = decode(n.hash, 'hex')\
            """)
        .param("known", knownAt.atOffset(ZoneOffset.UTC))
        .param("cause", cause.name())
        .param("cards", fresh.stream().map(Fresh::card).toArray(Integer[]::new))
        .param("subjects", subjects(fresh.stream().map(Fresh::stated).toList()))
        .param("kinds", texts(fresh, one -> one.stated().facts().kind().name()))
        .param("days", texts(fresh, one -> one.graded().day().toString()))
        .param("hashes", texts(fresh, one -> one.stated().hash()))
        .param("outcomes", texts(fresh, one -> one.graded().outcome().name()))
        .param("grades", texts(fresh, one -> one.graded().grade()))
        .param("points", tenths(fresh, one -> one.graded().points()))
        .param("outOf", tenths(fresh, one -> one.graded().outOf()))
        .param("results", texts(fresh, one -> FactsJson.of(one.graded())))
        .update();
  }

  private void keep(List<Stated> stated) {
    sql.sql(
            """
            insert into assess.facts (subject, hash, facts)
            select n.subject, decode(n.hash, 'hex'), n.facts::json
              from unnest(:subjects::bigint[], :hashes::text[], :facts::text[]) as n(subject, hash, facts)
            on conflict (subject, hash) do nothing\
            """)
        .param("subjects", subjects(stated))
        .param("hashes", stated.stream().map(Stated::hash).toArray(String[]::new))
        .param("facts", stated.stream().map(Stated::json).toArray(String[]::new))
        .update();
  }

  private static String[] texts(
      List<Fresh> fresh, java.util.function.Function<Fresh, String> column) {
    return fresh.stream().map(column).toArray(String[]::new);
  }

  private static Integer[] tenths(
      List<Fresh> fresh, java.util.function.Function<Fresh, Points> column) {
    return fresh.stream().map(one -> column.apply(one).tenths()).toArray(Integer[]::new);
  }

  /** The newest first. */
  public List<SnapshotLine> of(SubjectId subject, String card, int most) {
    return sql.sql(
            LINE + " where s.subject = :subject and c.id = :card order by s.id desc limit :most")
        .param("subject", subject.value())
        .param("card", card)
        .param("most", most)
        .query((row, n) -> line(row))
        .list();
  }

  /** The newest of a day no later than the given one. */
  public Optional<Kept> newest(SubjectId subject, String card, LocalDate day) {
    var found = new ArrayList<Long>();
    sql.sql(
            """
            select s.id from assess.snapshot s join assess.card c on c.number = s.card
             where s.subject = :subject and c.id = :card and s.day <= :day order by s.id desc limit 1\
            """)
        .param("subject", subject.value())
        .param("card", card)
        .param("day", day)
        .query(row -> {
          found.add(row.getLong("id"));
        });
    return found.stream().findFirst().flatMap(this::find);
  }

  public Optional<Kept> find(long snapshot) {
    return sql.sql(
            """
            select s.id, c.id as card, c.version, s.day, s.known_at, s.cause, s.grade, s.points, s.out_of, f.facts, s.result, c.yaml
              from assess.snapshot s join assess.card c on c.number = s.card join assess.facts f on f.id = s.facts
             where s.id = :snapshot\
            """)
        .param("snapshot", snapshot)
        .query((row, n) ->
            new Kept(
                line(row),
                FactsJson.facts(row.getString("facts")),
                FactsJson.graded(row.getString("result")),
                row.getString("yaml")))
        .optional();
  }

  private static SnapshotLine line(ResultSet row) throws SQLException {
    return new SnapshotLine(
        row.getLong("id"),
        row.getString("card"),
        row.getString("version"),
        row.getObject("day", LocalDate.class),
        row.getObject("known_at", OffsetDateTime.class).toInstant(),
        Cause.valueOf(row.getString("cause")),
        row.getString("grade"),
        new Points(row.getInt("points")),
        new Points(row.getInt("out_of")));
  }
}
