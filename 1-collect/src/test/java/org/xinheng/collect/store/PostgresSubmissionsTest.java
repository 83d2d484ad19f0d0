package org.xinheng.collect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.Claimed;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Header;
import org.xinheng.collect.LeaseLost;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Outcome;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Tally;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.collect.model.SubmissionNumbers;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.Dimension;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubmissionNumber;

class PostgresSubmissionsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;

  private final DataSource database = TestDatabase.migrated("classpath:db");
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-22T16:30:00Z"), ZoneId.of("Asia/Shanghai"));
  private final PostgresSubmissions submissions =
      new PostgresSubmissions(database, clock, Limits.standard());

  private Received file(String department, String content) throws IOException {
    Path file = Files.createTempFile(folder, "in", ".csv");
    return received(department, Files.writeString(file, content));
  }

  private static Received received(String department, Path file) {
    return new Received(
        new DepartmentCode(department),
        new ItemCode("licence"),
        "许可.csv",
        file,
        "desk",
        "张三",
        Optional.empty());
  }

  private Claimed claim(String instance) {
    return submissions.claim(instance, MINUTE).orElseThrow();
  }

  @Test
  @DisplayName("收件即得回执：编号为北京时间的日期、序号和校验位")
  void a_file_gets_its_receipt_at_once() throws Exception {
    Receipt receipt = submissions.receive(file("SPJ", "a"));
    assertThat(receipt.number().value()).startsWith("20261123").hasSize(16);
    assertThat(SubmissionNumbers.holds(receipt.number())).isTrue();
    assertThat(receipt.state()).isEqualTo(SubmissionState.RECEIVED);
    assertThat(receipt.again()).isFalse();
    assertThat(submissions.find(receipt.number())).contains(receipt);
    assertThat(submissions.of(new DepartmentCode("SPJ"), Long.MAX_VALUE, 10))
        .containsExactly(receipt);
    assertThat(submissions.of(new DepartmentCode("HBJ"), Long.MAX_VALUE, 10)).isEmpty();
    assertThat(submissions.all(receipt.id(), 10)).isEmpty();
  }

  @Test
  @DisplayName("同一文件报两次，是同一张回执；别的部门报的同样文件另有回执")
  void the_same_file_twice_gives_the_same_receipt() throws Exception {
    Receipt first = submissions.receive(file("SPJ", "a"));
    Receipt second = submissions.receive(file("SPJ", "a"));
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(second.again()).isTrue();
    assertThat(submissions.receive(file("HBJ", "a")).number()).isNotEqualTo(first.number());
    assertThat(submissions.waiting()).isEqualTo(2);
  }

  @Test
  @DisplayName("两人同时报同一文件，只收一件")
  void two_at_once_are_one_submission() throws Exception {
    Callable<Receipt> sending = () -> submissions.receive(file("SPJ", "same"));
    try (var threads = Executors.newFixedThreadPool(4)) {
      var numbers = new ArrayList<String>();
      for (var receipt : threads.invokeAll(List.of(sending, sending, sending, sending))) {
        numbers.add(receipt.get().number().value());
      }
      assertThat(numbers.stream().distinct()).hasSize(1);
    }
  }

  @Test
  @DisplayName("原件分段逐字保存，取出时一字不差")
  void the_file_is_kept_verbatim() throws Exception {
    byte[] content = new byte[(2 << 20) + 12345];
    new Random(1).nextBytes(content);
    Path file = Files.write(folder.resolve("big.xlsx"), content);
    Receipt receipt = submissions.receive(received("SPJ", file));
    assertThat(receipt.bytes()).isEqualTo(content.length);
    assertThat(Files.readAllBytes(submissions.content(claim("一号"), folder))).isEqualTo(content);
    var out = new ByteArrayOutputStream();
    submissions.content(receipt.number(), out);
    assertThat(out.toByteArray()).isEqualTo(content);
  }

  @Test
  @DisplayName("空文件、超大文件拒收；途中失败的什么也不留下")
  void what_cannot_be_kept_leaves_nothing() throws Exception {
    assertThatThrownBy(() -> submissions.receive(file("SPJ", "")))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.EMPTY));
    var small = new PostgresSubmissions(database, clock, Limits.standard().withFileBytes(3));
    assertThatThrownBy(() -> small.receive(file("SPJ", "abcd")))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.TOO_LARGE));
    assertThatThrownBy(() -> submissions.receive(received("SPJ", folder.resolve("gone.csv"))))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.STORAGE));
    JdbcClient.create(database)
        .sql("alter table collect.file_piece add constraint t check (piece < 1)")
        .update();
    Path two = Files.write(folder.resolve("two.csv"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> submissions.receive(received("SPJ", two)))
        .isInstanceOf(DataAccessException.class);
    assertThat(submissions.all(Long.MAX_VALUE, 10)).isEmpty();
    assertThat(
            JdbcClient.create(database)
                .sql("select count(*) from collect.file_piece")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("磁盘写满：明白告知，什么也不留下，腾出空间后可再报")
  void a_full_disk_is_told_and_leaves_nothing() throws Exception {
    var sql = JdbcClient.create(database);
    sql.sql(
            """
            create function full_disk() returns trigger language plpgsql as
            'begin raise exception using errcode = ''53100'', message = ''could not extend file''; end'\
            """)
        .update();
    sql.sql("create trigger t before insert on collect.file_piece execute function full_disk()")
        .update();
    assertThatThrownBy(() -> submissions.receive(file("SPJ", "a")))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.STORAGE))
        .hasMessageContaining("存储空间不足");
    assertThat(submissions.waiting()).isZero();
    sql.sql("drop trigger t on collect.file_piece").update();
    assertThat(submissions.receive(file("SPJ", "a")).again()).isFalse();
  }

  @Test
  @DisplayName("一件只由一个实例办理；租约到期由他人从未完处接手，原来的人不能再写")
  void a_dead_instances_claim_is_taken_over_where_it_stood() throws Exception {
    submissions.receive(file("SPJ", "a"));
    Claimed first = submissions.claim("一号", Duration.ZERO).orElseThrow();
    submissions.chunkDone(first, new Tally(3, 3, 0, 0, 0, 0, 0), List.of(), List.of());
    Claimed second = claim("二号");
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(second.rowsDone()).isEqualTo(3);
    assertThat(submissions.claim("三号", MINUTE)).isEmpty();
    assertThatThrownBy(() ->
            submissions.chunkDone(first, new Tally(1, 1, 0, 0, 0, 0, 0), List.of(), List.of()))
        .isInstanceOf(LeaseLost.class);
    submissions.finished(second);
    assertThat(submissions.find(second.id()).orElseThrow().tally().rows()).isEqualTo(3);
    assertThat(submissions.waiting()).isZero();
  }

  @Test
  @DisplayName("正常停机交还；重启的实例收回自己的旧租约")
  void a_claim_can_be_put_back() throws Exception {
    submissions.receive(file("SPJ", "a"));
    submissions.release(claim("一号"), Duration.ZERO);
    claim("二号");
    assertThat(submissions.claim("三号", MINUTE)).isEmpty();
    assertThat(submissions.releaseAll("二号")).isEqualTo(1);
    assertThat(submissions.claim("三号", MINUTE)).isPresent();
  }

  @Test
  @DisplayName("同部门同事项的文件依先后办理，不同部门的可同时办理")
  void corrections_keep_their_order() throws Exception {
    Receipt first = submissions.receive(file("SPJ", "a"));
    Receipt correction = submissions.receive(file("SPJ", "b"));
    Receipt other = submissions.receive(file("HBJ", "c"));
    Claimed claimed = claim("一号");
    assertThat(claimed.number()).isEqualTo(first.number());
    assertThat(claim("二号").number()).isEqualTo(other.number());
    assertThat(submissions.claim("三号", MINUTE)).isEmpty();
    submissions.finished(claimed);
    assertThat(claim("三号").number()).isEqualTo(correction.number());
  }

  @Test
  @DisplayName("一批的计数与退回数据同时生效，随调用者的事务一起回滚")
  void a_chunk_is_all_or_nothing() throws Exception {
    Receipt receipt = submissions.receive(file("SPJ", "a"));
    Claimed claimed = claim("一号");
    ReturnedRow row =
        new ReturnedRow(7, List.of("甲\"乙\\,", "制表\t换行\n", "", "NUL\0"), List.of(finding()));
    var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    transaction.executeWithoutResult(status -> {
      submissions.chunkDone(claimed, new Tally(2, 1, 1, 1, 0, 0, 0), List.of(row), List.of());
      status.setRollbackOnly();
    });
    assertThat(submissions.find(receipt.id()).orElseThrow().tally()).isEqualTo(Tally.NONE);
    assertThat(submissions.returned(receipt.number(), 0, 10)).isEmpty();
    submissions.chunkDone(claimed, new Tally(2, 1, 1, 1, 0, 0, 0), List.of(row), List.of());
    ReturnedRow kept = submissions.returned(receipt.number(), 0, 10).get(0);
    assertThat(kept.original()).containsExactly("甲\"乙\\,", "制表\t换行\n", "", "NUL\u2400");
    assertThat(kept.findings()).containsExactly(finding());
    var streamed = new ArrayList<ReturnedRow>();
    submissions.eachReturned(receipt.number(), streamed::add);
    assertThat(streamed).containsExactly(kept);
    assertThat(submissions.returned(receipt.number(), 7, 10)).isEmpty();
  }

  @Test
  @DisplayName("表头、整件退回原因都上回执；整件退回后同一文件再报，从原处重办")
  void a_failed_submission_is_taken_up_afresh() throws Exception {
    Receipt receipt = submissions.receive(file("SPJ", "a"));
    Claimed claimed = claim("一号");
    submissions.headerRead(claimed, "2018", new Header(List.of("名称", "热线"), List.of(0, -1), 3), 10);
    submissions.failed(claimed, "COL-021", "缺少必填列");
    Receipt failed = submissions.find(receipt.id()).orElseThrow();
    assertThat(failed.problem()).contains(new Receipt.FileProblem("COL-021", "缺少必填列"));
    assertThat(failed.unknownColumns()).containsExactly("热线");
    assertThat(failed.finishedAt()).contains(clock.instant());
    assertThat(submissions.receive(file("SPJ", "a")).state()).isEqualTo(SubmissionState.RECEIVED);
    assertThat(claim("二号").number()).isEqualTo(receipt.number());
  }

  @Test
  @DisplayName("人工核实后的行各归其数，总数不变；没有待核的行时数据库拒绝")
  void a_decided_row_leaves_review() throws Exception {
    Receipt receipt = submissions.receive(file("SPJ", "a"));
    submissions.chunkDone(claim("一号"), new Tally(3, 0, 0, 0, 3, 0, 0), List.of(), List.of());
    submissions.movedFromReview(receipt.id(), Outcome.NEW_VERSION);
    submissions.movedFromReview(receipt.id(), Outcome.REPEAT);
    submissions.returnedFromReview(
        receipt.id(), new ReturnedRow(2, List.of("a"), List.of(finding())));
    assertThat(submissions.find(receipt.id()).orElseThrow().tally())
        .isEqualTo(new Tally(3, 1, 1, 1, 0, 1, 0));
    assertThatThrownBy(() -> submissions.movedFromReview(receipt.id(), Outcome.FILED))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> submissions.movedFromReview(999, Outcome.FILED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("计数对不上的，连值都造不出来")
  void a_tally_adds_up() {
    assertThatThrownBy(() -> new Tally(3, 1, 0, 1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SubmissionNumbers.holds(new SubmissionNumber("2026112300000100"))).isFalse();
  }

  private static Finding finding() {
    return new Finding(
        "DQ-101",
        Finding.Gravity.ERROR,
        Dimension.COMPLETE,
        "处罚决定日期",
        "2026-13-01",
        "不是日期",
        "请按 2026-05-06 填写");
  }
}
