package org.xinheng.inquire.store;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Role;

/**
 * 文书号检索. Every entry's document number with its pieces, so that a number or a piece of one is found
 * by an index. Follows the dossier; of several instances one at a time does.
 */
public final class DocumentNumbers {
  private final JdbcClient sql;
  private final TransactionTemplate transactions;
  private final Catalogue catalogue;

  public DocumentNumbers(DataSource dataSource, Catalogue catalogue) {
    this.sql = JdbcClient.create(dataSource);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.catalogue = catalogue;
  }

  /** Takes in what came in so many next ranges; false when there was none. */
  public boolean readOn(int ranges) {
    return behind() && Boolean.TRUE.equals(transactions.execute(status -> follow(ranges)));
  }

  /** Asked without a lock, so that an idle round writes nothing. */
  private boolean behind() {
    return sql.sql(
            """
            select range < (select coalesce(max(id), 0) from dossier.offered_range)
              from inquire.document_followed\
            """)
        .query(Boolean.class)
        .single();
  }

  private boolean follow(int ranges) {
    var followed =
        sql.sql("select range from inquire.document_followed for update skip locked")
            .query(Long.class)
            .optional();
    var next = followed.map(range -> next(range, ranges)).orElse(List.of());
    if (next.isEmpty()) {
      return false;
    }
    for (var range : next) {
      sql.sql(
              """
              insert into inquire.document_number (entry, number, grams)
              select d.id, n.number, inquire.bigrams(n.number)
                from dossier.offered_entry_version d
               cross join lateral (select %s as number) n
               where d.id between ? and ? and length(n.number) > 1
              on conflict do nothing\
              """
                  .formatted(numberOf()))
          .param(range.fromEntry())
          .param(range.toEntry())
          .update();
    }
    sql.sql("update inquire.document_followed set range = ?").param(next.getLast().id()).update();
    return true;
  }

  private List<ListingSource.Range> next(long after, int most) {
    return sql.sql(
            """
            select id, from_entry, to_entry from dossier.offered_range
             where id > ? order by id limit ?\
            """)
        .param(after)
        .param(most)
        .query((row, n) -> new ListingSource.Range(row.getLong(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  private String numberOf() {
    return catalogue.items().stream()
        .flatMap(item ->
            item.find(Role.DOCUMENT_NUMBER).stream()
                .map(field ->
                    "when '%s' then d.fields ->> '%s'"
                        .formatted(item.code().value(), field.name().value())))
        .collect(Collectors.joining(" ", "case d.item ", " end"));
  }
}
