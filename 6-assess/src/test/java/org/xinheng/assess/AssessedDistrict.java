package org.xinheng.assess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.assess.flow.KeepGrades;
import org.xinheng.assess.model.ScoreCards;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.dossier.Dossiers;
import org.xinheng.dossier.Filed;
import org.xinheng.dossier.Filing;
import org.xinheng.dossier.store.PostgresDossiers;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.publish.Ending;
import org.xinheng.publish.LocalRules;
import org.xinheng.publish.Outcome;
import org.xinheng.publish.Publications;
import org.xinheng.publish.PublishConfiguration;
import org.xinheng.publish.Reassignments;
import org.xinheng.publish.Scheduled;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** A district whose records go through dossier and publicity as they do on the line. */
final class AssessedDistrict {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final String DISTRICT = "district-1000";
  static final String RISK = "risk-class";
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final DepartmentCode DEPARTMENT = new DepartmentCode("scjgj");

  final DataSource dataSource = TestDatabase.migrated();
  final JdbcClient sql = JdbcClient.create(dataSource);
  final Dossiers dossiers;
  final Publications publications;
  private final Reassignments reassignments;
  final KeepGrades keeping;
  final Grades grades;
  final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(dataSource));
  private LocalDate today;
  private long entities;

  AssessedDistrict(String day) {
    today = LocalDate.parse(day);
    var clock = new Today();
    dossiers = new PostgresDossiers(dataSource, clock);
    var publish = new PublishConfiguration();
    var books = publish.ruleBooks(new LocalRules(List.of("shandong"), List.of()));
    publications =
        publish.publications(dataSource, books, publish.calendars(dataSource, books, clock), clock);
    reassignments = publish.reassignments(dataSource, clock);
    keeping = another();
    grades =
        new AssessConfiguration()
            .grades(dataSource, CATALOGUE, ScoreCards.bundled(CATALOGUE), clock);
  }

  /** One more instance on the same database. */
  KeepGrades another() {
    return new AssessConfiguration()
        .keepGrades(dataSource, CATALOGUE, ScoreCards.bundled(CATALOGUE), new Today());
  }

  void is(String day) {
    today = LocalDate.parse(day);
  }

  SubjectId company() {
    return entity(SubjectKind.LEGAL_PERSON);
  }

  /** One that is registered. */
  SubjectId registered() {
    SubjectId subject = company();
    file(
        subject,
        "registration",
        "2015-06-03",
        "登记" + subject,
        Map.of(Role.REGISTRATION_STATE, "存续"));
    return subject;
  }

  SubjectId entity(SubjectKind kind) {
    long id = ++entities;
    sql.sql(
            """
            insert into link.market_entity (id, name, name_key, kind, standing, representative, address, founded_at, person_key)
            values (:id, :name, :name, :kind, 'PROVISIONAL', '', '', now(),
                    case when :kind = 'NATURAL_PERSON' then decode(lpad(to_hex(:id::bigint), 64, '0'), 'hex') end)\
            """)
        .param("id", id)
        .param("name", "示例" + id)
        .param("kind", kind.name())
        .update();
    return new SubjectId(id);
  }

  void merge(SubjectId from, SubjectId into) {
    sql.sql(
            "update link.market_entity set standing = 'MERGED', merged_into = :into where id = :from")
        .param("into", into.value())
        .param("from", from.value())
        .update();
    sql.sql("insert into link.register_note (entity) values (:from)")
        .param("from", from.value())
        .update();
  }

  /** A fine by the ordinary procedure. */
  EntryId fine(SubjectId subject, String decidedOn, String number) {
    return penalty(subject, decidedOn, number, "罚款");
  }

  EntryId penalty(SubjectId subject, String decidedOn, String number, String category) {
    return file(
        subject,
        "penalty",
        decidedOn,
        number,
        Map.of(
            Role.CATEGORY, category,
            Role.FINE, "2",
            Role.CONTENT, category,
            Role.BASIS, "《价格法》第四十二条",
            Role.DECIDED_BY, "示例区市场监督管理局"));
  }

  EntryId file(
      SubjectId subject, String item, String decidedOn, String key, Map<Role, String> values) {
    CreditRecord record =
        record(subject, CATALOGUE.item(new ItemCode(item)), decidedOn, key, values);
    Filed filed =
        transaction.execute(status -> {
          Filed one =
              dossiers.file(List.of(new Filing(record, subject, 1, DEPARTMENT, ""))).getFirst();
          if (one instanceof Filed.Added added) {
            publications.schedule(
                List.of(
                    new Scheduled(added.id(), subject, record, DEPARTMENT, added.supersedes())));
          }
          return one;
        });
    return switch (java.util.Objects.requireNonNull(filed)) {
      case Filed.Added added -> added.id();
      case Filed.Repeat repeat -> repeat.id();
    };
  }

  private static CreditRecord record(
      SubjectId subject,
      CatalogueItem item,
      String decidedOn,
      String key,
      Map<Role, String> values) {
    var all = new EnumMap<Role, String>(values);
    String[] fields = new String[item.fields().size()];
    Arrays.fill(fields, "");
    all.forEach((role, value) -> fields[item.indexOf(role)] = value);
    return new CreditRecord(
        item,
        1,
        hash(item.code() + key),
        hash(decidedOn + all),
        new SubjectReference(
            SubjectKind.LEGAL_PERSON,
            "示例" + subject,
            "示例" + subject,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            "",
            "",
            List.of()),
        LocalDate.parse(decidedOn),
        fields,
        List.of(),
        false,
        List.of());
  }

  private static byte[] hash(String text) {
    try {
      return Arrays.copyOf(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** 归属更正, as the line does it. */
  void move(EntryId entry, SubjectId to) {
    transaction.executeWithoutResult(status ->
        reassignments.reassign(dossiers.reassign(List.of(entry), to, "挂错"), to, "挂错", "credit"));
  }

  void tick() {
    publications.tick(today, now());
  }

  void end(EntryId entry, Ending ending) {
    if (!(publications.end(entry, ending, today, "示例", "credit") instanceof Outcome.Done)) {
      throw new IllegalStateException("not ended: " + entry);
    }
  }

  /** Follows all, and tells the grade by the district card today. */
  String grade(SubjectId subject) {
    keeping.catchUp();
    return at(subject, today.toString()).grade();
  }

  Graded at(SubjectId subject, String day) {
    return grades.of(subject, DISTRICT, LocalDate.parse(day)).orElseThrow().graded();
  }

  List<SnapshotLine> history(SubjectId subject) {
    return grades.historyOf(subject, DISTRICT, 100);
  }

  private Instant now() {
    return today.atTime(9, 0).atZone(ZONE).toInstant();
  }

  private final class Today extends Clock {
    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now();
    }
  }
}
