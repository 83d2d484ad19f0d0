package org.xinheng.link;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.link.store.PostgresLinking;
import org.xinheng.link.store.PostgresMarketEntities;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.SubjectId;

/** A register on a database of its own, and what a test does with it. */
final class Register {
  static final Instant NOW = Instant.parse("2026-05-12T02:00:00Z");

  final DataSource database = TestDatabase.migrated();
  final MarketEntities entities = new PostgresMarketEntities(database);
  final JdbcClient sql = JdbcClient.create(database);
  private final List<SubjectId> near = new ArrayList<>();
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(database));
  private final Linking linking =
      new PostgresLinking(
          database,
          Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")),
          (names, limit) -> names.stream().map(name -> List.copyOf(near)).toList(),
          new PersonKeys(new byte[32]));

  /** Links a chunk of rows. */
  List<LinkDecision> link(Sent... rows) {
    var records = Arrays.stream(rows).map(Sent::record).toList();
    return inTransaction(() -> linking.link(records));
  }

  LinkDecision one(Sent row) {
    return link(row).getFirst();
  }

  /** Links a row that tells no code, but an address. */
  LinkDecision uncoded(Sent row, String address) {
    var record = row.uncoded(address);
    return inTransaction(() -> linking.link(List.of(record))).getFirst();
  }

  /** Links a row that must be sure, and says to whom. */
  SubjectId subject(Sent row) {
    return subjectOf(one(row));
  }

  static SubjectId subjectOf(LinkDecision decision) {
    return switch (decision) {
      case LinkDecision.Linked(var subject, var evidence) -> subject;
      case LinkDecision.Founded(var subject, var provisional) -> subject;
      case LinkDecision.Doubtful(var why, var candidates) ->
          throw new AssertionError("doubtful: " + why);
    };
  }

  LinkDecision linkTo(Sent row, SubjectId chosen) {
    CreditRecord record = row.record();
    return inTransaction(() -> linking.linkTo(record, chosen));
  }

  LinkDecision found(Sent row) {
    CreditRecord record = row.record();
    return inTransaction(() -> linking.found(record));
  }

  /** Entities that the search for similar names will answer with. */
  void similar(SubjectId... subjects) {
    near.addAll(List.of(subjects));
  }

  MarketEntity entity(SubjectId id) {
    return entities.find(id).orElseThrow();
  }

  /** Entities that stand: not merged, no natural persons. */
  long standing() {
    return sql.sql("select count(*) from link.offered_entity where standing <> 'MERGED'")
        .query(Long.class)
        .single();
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
  }
}
