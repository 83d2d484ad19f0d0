package org.xinheng.inquire.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.Disclosure;
import org.xinheng.inquire.RecordPage;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** 一户的记录. Records of one entity and of those merged into it. */
public final class Records {
  private static final String OF_SUBJECT =
      "any (array(select m.id from link.offered_subject m where m.merged_into = :subject) || :subject)";
  private static final String LIVE =
      """
      select v.*, 'LIVE' as openness from publish.offered_live v
       where v.subject = %s and v.latest_end >= :today\
      """
          .formatted(OF_SUBJECT);
  private static final String LIVE_AND_NOT_OPEN =
      LIVE
          + """

          union all
          select h.*, 'NOT_OPEN' from publish.offered_not_open h
           where h.subject = %s and (h.item = any (:notOpen) or h.department = any (:own))
             and (h.latest_end is null or h.latest_end >= :today)\
          """
              .formatted(OF_SUBJECT);
  private static final String EVERYTHING =
      """
      select a.*,
             case when exists (select 1 from publish.offered_live v where v.entry = a.entry and v.latest_end >= :today) then 'LIVE'
                  when exists (select 1 from publish.offered_not_open h where h.entry = a.entry) then 'NOT_OPEN'
                  else 'ENDED' end as openness
        from publish.offered_publication a
       where a.subject = %s and a.state <> 'SUPERSEDED'\
      """
          .formatted(OF_SUBJECT);

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
    String source = ended ? EVERYTHING : source(audience);
    return sql.sql(
            """
            select %s, l.openness
              from (select p.*, row_number() over (partition by p.item order by p.decided_on desc, p.entry desc) as place
                      from (%s) p) l
              join dossier.offered_entry_version d on d.id = l.entry
              join link.offered_entity e on e.id = :subject
             where l.place <= :most
             order by l.decided_on desc, l.entry desc\
            """
                .formatted(RecordRows.COLUMNS, source))
        .param("subject", subject.value())
        .param("today", today)
        .param("notOpen", Disclosure.notOpenItems(catalogue, audience))
        .param("own", Disclosure.ownRecords(audience))
        .param("most", most)
        .query(rows::standing)
        .list();
  }

  /** The public path stays as narrow as it was; only who may see more asks for more. */
  private String source(Audience audience) {
    return Disclosure.seesMore(catalogue, audience) ? LIVE_AND_NOT_OPEN : LIVE;
  }

  /** Newest decision first; one more is read than asked, to know of a next page. */
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
                select %s, l.openness
                  from (%s) l
                  join dossier.offered_entry_version d on d.id = l.entry
                  join link.offered_entity e on e.id = :subject
                 where (:item = '' or l.item = :item)
                   and (l.decided_on, l.entry) < (:day, :entry)
                 order by l.decided_on desc, l.entry desc
                 limit :limit\
                """
                    .formatted(RecordRows.COLUMNS, source(audience)))
            .param("subject", subject.value())
            .param("today", today)
            .param("notOpen", Disclosure.notOpenItems(catalogue, audience))
            .param("own", Disclosure.ownRecords(audience))
            .param("item", item.map(ItemCode::value).orElse(""))
            .param("day", after.map(RecordPage.Cursor::day).orElse(LocalDate.of(9999, 12, 31)))
            .param("entry", after.map(RecordPage.Cursor::entry).orElse(Long.MAX_VALUE))
            .param("limit", limit + 1)
            .query(new RecordRows(catalogue, audience)::standing)
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
