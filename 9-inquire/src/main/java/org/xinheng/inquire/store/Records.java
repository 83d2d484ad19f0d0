package org.xinheng.inquire.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.RecordPage;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** 一户的记录. Records of one entity and of those merged into it. */
public final class Records {
  private final JdbcClient sql;
  private final Catalogue catalogue;

  public Records(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    this.catalogue = catalogue;
  }

  /**
   * The newest of each item, by day of decision; with {@code ended}, also what has left publicity.
   */
  public List<ShownRecord> newest(
      SubjectId subject, Audience audience, LocalDate today, int most, boolean ended) {
    RecordRows rows = new RecordRows(catalogue, audience);
    return ended
        ? newestWithEnded(subject, today, most, rows)
        : newestLive(subject, today, most, rows);
  }

  private List<ShownRecord> newestLive(
      SubjectId subject, LocalDate today, int most, RecordRows rows) {
    return sql.sql(
            """
            select %s
              from (select p.*, row_number() over (partition by p.item order by p.decided_on desc, p.entry desc) as place
                      from publish.offered_live p
                     where p.subject = any (array(select m.id from link.offered_subject m where m.merged_into = :subject) || :subject)
                       and p.latest_end >= :today) l
              join dossier.offered_entry_version d on d.id = l.entry
              join link.offered_entity e on e.id = :subject
             where l.place <= :most
             order by l.decided_on desc, l.entry desc\
            """
                .formatted(RecordRows.COLUMNS))
        .param("subject", subject.value())
        .param("today", today)
        .param("most", most)
        .query(rows::live)
        .list();
  }

  private List<ShownRecord> newestWithEnded(
      SubjectId subject, LocalDate today, int most, RecordRows rows) {
    return sql.sql(
            """
            select %s,
                   exists (select 1 from publish.offered_live v
                            where v.entry = l.entry and v.latest_end >= :today) as live
              from (select p.*, row_number() over (partition by p.item order by p.decided_on desc, p.entry desc) as place
                      from publish.offered_publication p
                     where p.subject = any (array(select m.id from link.offered_subject m where m.merged_into = :subject) || :subject)) l
              join dossier.offered_entry_version d on d.id = l.entry
              join link.offered_entity e on e.id = :subject
             where l.place <= :most
             order by l.decided_on desc, l.entry desc\
            """
                .formatted(RecordRows.COLUMNS))
        .param("subject", subject.value())
        .param("today", today)
        .param("most", most)
        .query(rows::liveOrEnded)
        .list();
  }

  /** In publicity, newest decision first; one more is read than asked, to know of a next page. */
  public RecordPage of(
      SubjectId subject,
      Optional<ItemCode> item,
      Audience audience,
      LocalDate today,
      int limit,
      Optional<RecordPage.Cursor> after) {
    List<ShownRecord> found =
        sql.sql(
                """
                select %s
                  from publish.offered_live l
                  join dossier.offered_entry_version d on d.id = l.entry
                  join link.offered_entity e on e.id = :subject
                 where l.subject = any (array(select m.id from link.offered_subject m where m.merged_into = :subject) || :subject)
                   and l.latest_end >= :today
                   and (:item = '' or l.item = :item)
                   and (l.decided_on, l.entry) < (:day, :entry)
                 order by l.decided_on desc, l.entry desc
                 limit :limit\
                """
                    .formatted(RecordRows.COLUMNS))
            .param("subject", subject.value())
            .param("today", today)
            .param("item", item.map(ItemCode::value).orElse(""))
            .param("day", after.map(RecordPage.Cursor::day).orElse(LocalDate.of(9999, 12, 31)))
            .param("entry", after.map(RecordPage.Cursor::entry).orElse(Long.MAX_VALUE))
            .param("limit", limit + 1)
            .query(new RecordRows(catalogue, audience)::live)
            .list();
    if (found.size() <= limit) {
      return new RecordPage(found, Optional.empty());
    }
    ShownRecord last = found.get(limit - 1);
    return new RecordPage(
        found.subList(0, limit),
        Optional.of(new RecordPage.Cursor(last.decidedOn(), last.id().value())));
  }
}
