package org.xinheng.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.Role;
import org.xinheng.dossier.store.PostgresDossiers;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectId;

class DossiersTest {
  private static final Instant NOW = Instant.parse("2026-05-12T02:00:00Z");
  private static final String ONE = "某环罚〔2026〕1号";
  private static final String TWO = "某环罚〔2026〕2号";

  private final DataSource database = TestDatabase.migrated();
  private final JdbcClient sql = JdbcClient.create(database);
  private final FilingLock lock = new FilingLock(sql);
  private final Dossiers dossiers =
      new PostgresDossiers(database, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(database));

  @Test
  @DisplayName("入档的条目说清是谁的、哪个部门、哪次报送哪一行、何时、内容散列")
  void an_entry_tells_where_it_came_from() {
    var filing = Fine.under(ONE).from(42, 7).filing();
    var id = added(file(filing)).id();
    var entry = dossiers.find(id).orElseThrow();
    assertThat(entry.subject()).isEqualTo(Fine.SUBJECT);
    assertThat(entry.furnishedBy()).isEqualTo(Fine.DEPARTMENT);
    assertThat(entry.submission()).isEqualTo(42);
    assertThat(entry.row()).isEqualTo(7);
    assertThat(entry.addedAt()).isEqualTo(NOW);
    assertThat(entry.version()).isEqualTo(1);
    assertThat(entry.supersedes()).isEmpty();
    assertThat(entry.superseded()).isFalse();
    assertThat(entry.decidedOn()).isEqualTo(LocalDate.of(2026, 5, 6));
    assertThat(entry.contentHash()).isEqualTo(HexFormat.of().formatHex(filing.record().content()));
    assertThat(entry.fields()).containsEntry(new FieldName("CF_WSH"), ONE);
  }

  @Test
  @DisplayName("同一记录同一内容再来：计为重复，什么也不加")
  void the_same_record_again_is_a_repeat() {
    var id = added(file(Fine.under(ONE).filing())).id();
    assertThat(file(Fine.under(ONE).from(2, 9).filing())).isEqualTo(new Filed.Repeat(id));
    assertThat(file(Fine.under("某环罚[2026]1号").filing())).isEqualTo(new Filed.Repeat(id));
    assertThat(entries()).isEqualTo(1);
    assertThat(dossiers.rangesAfter(0, 10)).hasSize(1);
  }

  @Test
  @DisplayName("同一记录内容不同：新版本取代旧版本，旧版本原样可查，原因记下")
  void other_content_is_a_new_version_that_supersedes() {
    var first = added(file(Fine.under(ONE).filing()));
    var corrected =
        Fine.under(ONE).with(Role.CONTENT, "罚款2000元，限十五日内缴纳").because("更正处罚内容").filing();
    var second = added(file(corrected));
    assertThat(second).isEqualTo(new Filed.Added(second.id(), 2, Optional.of(first.id())));
    assertThat(dossiers.versionsOf(first.id()))
        .extracting(Entry::id)
        .containsExactly(first.id(), second.id());
    assertThat(dossiers.find(first.id()).orElseThrow().superseded()).isTrue();
    assertThat(dossiers.find(first.id()).orElseThrow().fields())
        .containsEntry(new FieldName("CF_NR"), "罚款2000元");
    assertThat(dossiers.find(second.id()).orElseThrow().reason()).isEqualTo("更正处罚内容");
    assertThat(dossiers.of(Fine.SUBJECT)).extracting(Entry::id).containsExactly(second.id());
  }

  @Test
  @DisplayName("改回原来的内容：又是新版本，不是重复")
  void going_back_to_the_first_content_is_a_third_version() {
    file(Fine.under(ONE).filing());
    file(Fine.under(ONE).with(Role.CONTENT, "罚款贰仟元").filing());
    assertThat(added(file(Fine.under(ONE).filing())).version()).isEqualTo(3);
  }

  @Test
  @DisplayName("一批之内：先后两个版本和一次重复，各算各的")
  void versions_and_repeats_within_one_chunk_are_told_apart() {
    var filed =
        fileAll(
            Fine.under(ONE).filing(),
            Fine.under(ONE).with(Role.CONTENT, "罚款贰仟元").filing(),
            Fine.under(ONE).with(Role.CONTENT, "罚款贰仟元").filing(),
            Fine.under(TWO).filing());
    var first = added(filed.get(0));
    var second = added(filed.get(1));
    assertThat(second.supersedes()).contains(first.id());
    assertThat(filed.get(2)).isEqualTo(new Filed.Repeat(second.id()));
    assertThat(added(filed.get(3)).version()).isEqualTo(1);
    assertThat(dossiers.of(Fine.SUBJECT)).hasSize(2);
  }

  @Test
  @DisplayName("自然键：文号不同、机关不同、相对人不同，都是另一记录")
  void another_number_agency_or_subject_makes_another_record() {
    file(Fine.under(ONE).filing());
    assertThat(added(file(Fine.under(TWO).filing())).version()).isEqualTo(1);
    assertThat(added(file(Fine.under(ONE).agency(2).filing())).version()).isEqualTo(1);
    assertThat(added(file(Fine.under(ONE).subjectCode(8).filing())).version()).isEqualTo(1);
    assertThat(entries()).isEqualTo(4);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update dossier.entry set reason = '改'",
        "update dossier.entry set subject = 9 where id < 0",
        "delete from dossier.entry",
        "truncate dossier.entry cascade"
      })
  @DisplayName("档案只增不改：改、删、清空都被数据库拒绝")
  void the_database_refuses_to_change_or_delete_an_entry(String statement) {
    file(Fine.under(ONE).filing());
    assertThatThrownBy(() -> sql.sql(statement).update()).hasMessageContaining("只增不改");
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  @DisplayName("并入的主体读作一档：两处的条目都在，按决定日期从新到旧；登记取最近入档的")
  void merged_subjects_are_read_as_one() {
    var other = entity(1002, "某区甲乙建材");
    entity(Fine.SUBJECT.value(), "某区甲乙建材有限公司");
    var early = added(file(Fine.under(ONE).of(other).with(Role.DECIDED_ON, "2026-05-04").filing()));
    var late = added(file(Fine.under(TWO).filing()));
    var registration = added(file(Fine.registration("某区甲乙建材").of(other).filing()));
    assertThat(dossiers.of(Fine.SUBJECT)).extracting(Entry::id).containsExactly(late.id());
    assertThat(dossiers.registrationOf(Fine.SUBJECT)).isEmpty();

    sql.sql("update link.market_entity set standing = 'MERGED', merged_into = 1001 where id = 1002")
        .update();
    assertThat(dossiers.of(Fine.SUBJECT))
        .extracting(Entry::id)
        .containsExactly(late.id(), early.id(), registration.id());
    assertThat(dossiers.registrationOf(Fine.SUBJECT))
        .get()
        .extracting(Entry::id)
        .isEqualTo(registration.id());
  }

  @Test
  @DisplayName("来得晚而决定早的记录：按决定日期排列，编号仍按入档先后")
  void a_record_that_arrives_in_the_wrong_order_takes_its_place_by_decision() {
    var newer = added(file(Fine.under(TWO).with(Role.DECIDED_ON, "2026-05-06").filing()));
    var older = added(file(Fine.under(ONE).with(Role.DECIDED_ON, "2025-01-08").filing()));
    var sameDay = added(file(Fine.under("某环罚〔2026〕3号").filing()));
    assertThat(dossiers.of(Fine.SUBJECT))
        .extracting(Entry::id)
        .containsExactly(sameDay.id(), newer.id(), older.id());
    assertThat(older.id().value()).isGreaterThan(newer.id().value());
  }

  @Test
  @DisplayName("登记变更：现行登记是最新版本，旧的仍可查")
  void the_current_registration_is_the_newest_version() {
    var first = added(file(Fine.registration("某区甲乙建材有限公司").filing()));
    var second = added(file(Fine.registration("某区丙丁科技有限公司").filing()));
    assertThat(second.supersedes()).contains(first.id());
    assertThat(dossiers.registrationOf(Fine.SUBJECT))
        .get()
        .extracting(Entry::id)
        .isEqualTo(second.id());
    assertThat(dossiers.versionsOf(second.id())).hasSize(2);
  }

  @Test
  @DisplayName("入档通告：一次入档一个区间，含两端，依次跟读不漏不重")
  void each_filing_announces_its_range_once() {
    fileAll(Fine.under(ONE).filing(), Fine.under(TWO).filing());
    file(Fine.under("某环罚〔2026〕3号").filing());
    var ranges = dossiers.rangesAfter(0, 10);
    assertThat(ranges).hasSize(2);
    var first = ranges.getFirst();
    assertThat(dossiers.between(first.fromEntry(), first.toEntry())).hasSize(2);
    assertThat(dossiers.rangesAfter(first.id(), 10)).containsExactly(ranges.getLast());
    assertThat(dossiers.rangesAfter(ranges.getLast().id(), 10)).isEmpty();
    assertThat(dossiers.rangesAfter(0, 1)).containsExactly(first);
  }

  @Test
  @DisplayName("事务作罢：条目和通告都不留下")
  void what_is_rolled_back_leaves_nothing() {
    transactions.execute(status -> {
      lock.take();
      dossiers.file(List.of(Fine.under(ONE).filing()));
      status.setRollbackOnly();
      return 1;
    });
    assertThat(entries()).isZero();
    assertThat(dossiers.rangesAfter(0, 10)).isEmpty();
    assertThat(added(file(Fine.under(ONE).filing())).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("空的一批什么也不做")
  void an_empty_chunk_does_nothing() {
    assertThat(fileAll()).isEmpty();
    assertThat(dossiers.rangesAfter(0, 10)).isEmpty();
    assertThat(dossiers.find(new EntryId(1))).isEmpty();
  }

  private Filed file(Filing filing) {
    return fileAll(filing).getFirst();
  }

  private List<Filed> fileAll(Filing... filings) {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          lock.take();
          return dossiers.file(Arrays.asList(filings));
        }));
  }

  private static Filed.Added added(Filed filed) {
    assertThat(filed).isInstanceOf(Filed.Added.class);
    return (Filed.Added) filed;
  }

  private long entries() {
    return sql.sql("select count(*) from dossier.entry").query(Long.class).single();
  }

  private SubjectId entity(long id, String name) {
    sql.sql(
            """
            insert into link.market_entity (id, name, name_key, kind, standing, representative, address, founded_at)
            values (:id, :name, :name, 'LEGAL_PERSON', 'PROVISIONAL', '', '', now())\
            """)
        .param("id", id)
        .param("name", name)
        .update();
    return new SubjectId(id);
  }
}
