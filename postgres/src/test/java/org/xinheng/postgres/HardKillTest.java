package org.xinheng.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("被强行终止之后")
class HardKillTest {
  private static final String BUSY_BACKENDS =
      "select count(*) from pg_stat_activity"
          + " where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()";

  @TempDir Path data;

  @Test
  @DisplayName("kill -9 应用：数据库仍在跑，下次启动先请它退出，数据不丢")
  void a_server_whose_jvm_was_killed_is_replaced() throws Exception {
    long orphan;
    try (OtherJvm other = OtherJvm.run("hold", data)) {
      assertThat(other.line()).isEqualTo("READY");
      orphan = Servers.postmaster(data);
      other.killHard();
    }
    assertThat(ProcessHandle.of(orphan)).as("the server outlives a killed JVM").isPresent();
    try (EmbeddedPostgres next = EmbeddedPostgres.start(data)) {
      assertThat(Rows.count(next)).isEqualTo(1);
      assertThat(Servers.postmaster(data)).isNotEqualTo(orphan);
    }
  }

  @Test
  @DisplayName("另一个进程在用时拒绝启动，并报出它的进程号")
  void a_second_jvm_is_refused_while_the_first_lives() throws Exception {
    try (OtherJvm first = OtherJvm.run("hold", data)) {
      assertThat(first.line()).isEqualTo("READY");
      try (OtherJvm second = OtherJvm.run("restart", data)) {
        assertThat(second.rest())
            .contains("正被另一个信衡进程使用")
            .contains("进程号 " + first.pid())
            .contains("--data");
      }
      first.terminate();
    }
    assertThat(Servers.lockFile(data)).as("SIGTERM stops the server").doesNotExist();
  }

  @Test
  @DisplayName("kill -9 数据库：下次启动自动恢复，已提交的不丢")
  void a_killed_server_recovers() throws Exception {
    EmbeddedPostgres first = EmbeddedPostgres.start(data);
    Rows.add(first, 1);
    Rows.add(first, 2);
    ProcessHandle.of(Servers.postmaster(data)).orElseThrow().destroyForcibly();
    first.close();
    assertThat(Servers.lockFile(data)).as("left by the killed server").exists();
    try (EmbeddedPostgres next = EmbeddedPostgres.start(data)) {
      assertThat(Rows.count(next)).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("应用与数据库一同 kill -9，下次启动自动恢复")
  void both_killed_at_once_recover() throws Exception {
    try (OtherJvm other = OtherJvm.run("hold", data)) {
      assertThat(other.line()).isEqualTo("READY");
      ProcessHandle.of(Servers.postmaster(data)).orElseThrow().destroyForcibly();
      other.killHard();
    }
    try (EmbeddedPostgres next = EmbeddedPostgres.start(data)) {
      assertThat(Rows.count(next)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("旧的进程号已属于别的程序，不误伤它，照常启动")
  void a_process_id_that_now_belongs_to_another_is_no_obstacle() throws Exception {
    EmbeddedPostgres.start(data).close();
    Path cluster = data.resolve("postgres");
    List<String> stale =
        List.of(
            Long.toString(ProcessHandle.current().pid()),
            cluster.toString(),
            "1700000000",
            "5432",
            "",
            "127.0.0.1",
            "0 0",
            "ready   ");
    Files.write(Servers.lockFile(data), stale);
    Ownership.of(cluster).take(Servers.lockFile(data));
    try (EmbeddedPostgres next = EmbeddedPostgres.start(data)) {
      assertThat(Rows.ask(next, "select 1")).isEqualTo("1");
    }
  }

  @Test
  @DisplayName("主进程被 kill -9 而查询进程仍在忙：先请它退出，再启动，共享内存不冲突")
  void orphaned_backends_are_ended_before_a_new_start() throws Exception {
    EmbeddedPostgres first = EmbeddedPostgres.start(data);
    Rows.add(first, 1);
    // a backend that computes does not notice that its server has died
    String busy = "select count(*) from generate_series(1, 1000000000000)";
    CompletableFuture<Throwable> query =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> Rows.ask(first, busy)));
    while (Rows.ask(first, BUSY_BACKENDS).equals("0")) {
      Thread.onSpinWait();
    }
    ProcessHandle.of(Servers.postmaster(data)).orElseThrow().destroyForcibly();
    first.close();
    try (EmbeddedPostgres next = EmbeddedPostgres.start(data)) {
      assertThat(Rows.count(next)).isEqualTo(1);
    }
    assertThat(query.join()).as("the query ends with its server").isNotNull();
  }
}
