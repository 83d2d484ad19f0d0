package org.xinheng.dossier.store;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.dossier.Dossiers;
import org.xinheng.verify.CreditRecord;

/** 各记录的最新版本. What is on file under the natural keys of a chunk: one question an item. */
final class NewestVersions {
  private final JdbcClient sql;

  NewestVersions(JdbcClient sql) {
    this.sql = sql;
  }

  /** The newest version of a record: its number, version and content. */
  record Newest(long id, int version, ByteBuffer content) {}

  /** Key of a record across items; bytes wrapped so that they compare by value. */
  record RecordKey(String item, ByteBuffer key) {
    static RecordKey of(CreditRecord record) {
      return new RecordKey(record.item().code().value(), ByteBuffer.wrap(record.key()));
    }
  }

  /** Asked while the caller does something else. */
  private record Asked(CompletableFuture<Map<RecordKey, Newest>> answer)
      implements Dossiers.LookedUp {}

  /** In the caller's transaction. */
  Map<RecordKey, Newest> of(List<CreditRecord> records) {
    var newest = new HashMap<RecordKey, Newest>(records.size() * 2);
    records.stream()
        .collect(Collectors.groupingBy(record -> record.item().code().value()))
        .forEach((item, its) -> add(item, its, newest));
    return newest;
  }

  private void add(String item, List<CreditRecord> records, Map<RecordKey, Newest> newest) {
    sql.sql(
            """
            select e.id, e.key, e.version, e.content
              from dossier.entry e
             where e.item = :item and e.key = any(:keys::bytea[])\
            """)
        .param("keys", records.stream().map(CreditRecord::key).toArray(byte[][]::new))
        .param("item", item)
        .query(row -> {
          newest.merge(
              new RecordKey(item, ByteBuffer.wrap(row.getBytes("key"))),
              new Newest(
                  row.getLong("id"),
                  row.getInt("version"),
                  ByteBuffer.wrap(row.getBytes("content"))),
              (one, other) -> one.version() > other.version() ? one : other);
        });
  }

  /** On a thread and a connection of their own. */
  Dossiers.LookedUp ahead(List<CreditRecord> records) {
    var answer = new CompletableFuture<Map<RecordKey, Newest>>();
    Thread.ofVirtual()
        .name("dossier-look-up")
        .start(() -> {
          try {
            answer.complete(of(records));
          } catch (RuntimeException failed) {
            answer.completeExceptionally(failed);
          }
        });
    return new Asked(answer);
  }

  /** What was asked ahead; where that failed, for want of a connection, it is asked again here. */
  Map<RecordKey, Newest> of(Dossiers.LookedUp asked, List<CreditRecord> records) {
    try {
      return ((Asked) asked).answer().join();
    } catch (CompletionException failed) {
      return of(records);
    }
  }
}
