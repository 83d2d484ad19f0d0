package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("同时报送、同时运行")
class F03TwoAtOnceTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final int LICENCES = 6;

  @TempDir Path directory;

  @Test
  @DisplayName("两个部门同时报同一批主体,同一文件又同时报两遍:各有回执,一户一主体,一行一去处")
  void two_submissions_at_once_neither_lose_nor_double_a_row() throws Exception {
    try (var platform = Platform.on(TODAY)) {
      var one = Registrations.file(6_000, directory);
      var other = Registrations.sameRows(one, "other.csv");
      var numbers = new HashSet<String>();
      for (var number :
          together(
              List.<Callable<String>>of(
                  () -> receive(platform, "spj", one),
                  () -> receive(platform, "scjgj", other),
                  () -> receive(platform, "spj", one),
                  () -> receive(platform, "scjgj", other)))) {
        numbers.add(number.get());
      }
      assertThat(numbers).as("同一文件只有一个回执").hasSize(2);
      var ledger = ledger(platform.bean(DataSource.class));
      Wait.until(() -> ledger.done() == 2);
      ledger.balances(2 * Registrations.rows(one));
      assertThat(
              ledger.one(
                  "select count(*) - count(distinct code) from link.market_entity where code is not null"))
          .isZero();
    }
  }

  @Test
  @DisplayName("两个实例共用一个数据库和收件箱:每件只办一次,每条只公示一次")
  void two_instances_on_one_database_share_the_work_without_doing_it_twice() throws Exception {
    var database = TestDatabase.fresh();
    var inbox = Files.createDirectory(directory.resolve("inbox"));
    String[] shared = {"xinheng.inbox=" + inbox, "xinheng.sweep=100"};
    try (var first = Platform.on(TODAY, database, shared);
        var second = Platform.on(TODAY, database, shared)) {
      var files = directory.resolve("files");
      drop(inbox, "spj", "registration", Registrations.file(8_000, files));
      for (int i = 1; i <= LICENCES; i++) {
        drop(
            inbox,
            "spj",
            "licence",
            Licences.one("同办〔2026〕" + i + "号", TODAY, "2027-11-22").write(directory));
      }
      var ledger = ledger(database);
      Wait.until(() -> ledger.done() == 1 + LICENCES);
      var ticks = new ArrayList<Callable<String>>();
      for (int i = 0; i < 10; i++) {
        ticks.add(() -> tick(first));
        ticks.add(() -> tick(second));
      }
      for (var tick : together(ticks)) {
        assertThat(tick.get()).isNotEmpty();
      }
      Wait.until(
          () -> ledger.one("select count(*) from publish.publication where state = 'DUE'") == 0);
      assertThat(ledger.one("select count(*) from publish.event where to_state = 'LIVE'"))
          .isEqualTo(LICENCES);
      ledger.balances(ledger.one("select sum(rows) from collect.submission"));
      assertThat(accepted(inbox)).isEqualTo(1 + LICENCES);
    }
  }

  private static String receive(Platform platform, String department, Path file) throws Exception {
    return platform
        .bean(Submissions.class)
        .receive(
            new Received(
                new DepartmentCode(department),
                new ItemCode("registration"),
                "同时.csv",
                file,
                "api",
                "旅程",
                Optional.empty()))
        .number()
        .value();
  }

  private static String tick(Platform platform) {
    return platform
        .bean(Publications.class)
        .tick(TODAY, TODAY.atTime(11, 0).toInstant(java.time.ZoneOffset.ofHours(8)))
        .toString();
  }

  private static <T> List<Future<T>> together(List<Callable<T>> work) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(4)) {
      return threads.invokeAll(work);
    }
  }

  private static Ledger ledger(DataSource database) {
    return new Ledger(JdbcClient.create(database));
  }

  /** Appears whole, by one rename, as a careful sender does it. */
  private static void drop(Path inbox, String department, String item, Path file)
      throws IOException {
    var folder = Files.createDirectories(inbox.resolve(department).resolve(item));
    var name = String.valueOf(file.getFileName());
    Files.move(Files.copy(file, folder.resolve(name + ".part")), folder.resolve(name));
  }

  private static long accepted(Path inbox) throws IOException {
    try (Stream<Path> files = Files.walk(inbox)) {
      return files
          .filter(
              file -> file.toString().contains("/accepted/") && file.toString().endsWith(".csv"))
          .count();
    }
  }
}
