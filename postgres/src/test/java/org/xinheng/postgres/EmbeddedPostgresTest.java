package org.xinheng.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置数据库")
class EmbeddedPostgresTest {
  @TempDir Path data;

  @Test
  @DisplayName("重启后数据仍在，集群只建一次")
  void rows_are_there_after_a_restart() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(data)) {
      Rows.add(first, 1);
    }
    Object made = Files.getLastModifiedTime(data.resolve("postgres/PG_VERSION"));
    try (EmbeddedPostgres second = EmbeddedPostgres.start(data)) {
      assertThat(Rows.count(second)).isEqualTo(1);
    }
    assertThat(Files.getLastModifiedTime(data.resolve("postgres/PG_VERSION"))).isEqualTo(made);
  }

  @Test
  @DisplayName("落盘、口令、只听本机：一项也不少")
  void the_server_is_durable_and_asks_for_a_password() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertThat(Rows.ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(Rows.ask(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(Rows.ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(Rows.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Rows.ask(postgres, "show unix_socket_directories")).isEmpty();
      assertThat(Rows.ask(postgres, "show server_encoding")).isEqualTo("UTF8");
      assertThat(Rows.ask(postgres, "show server_version")).startsWith("18.");
      assertThat(Rows.ask(postgres, "select rolsuper from pg_roles where rolname = user"))
          .isEqualTo("f");
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "xinheng", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", ""))
          .isInstanceOf(SQLException.class);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password())))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("数据库进程不以 root 运行")
  void the_server_never_runs_as_root() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      Path process = Path.of("/proc", Long.toString(Servers.postmaster(data)));
      assertThat(postgres.port()).isPositive();
      assertThat(Ownership.of(process).isRoot()).isFalse();
    }
  }

  @Test
  @DisplayName("扩展可由应用账户建立，中文可分出三元组")
  void the_application_may_add_trusted_extensions() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      for (String extension : new String[] {"pg_trgm", "btree_gin", "pgcrypto"}) {
        Rows.run(postgres, "create extension " + extension);
      }
      assertThat(Rows.ask(postgres, "select cardinality(show_trgm('莱芜区信用')) > 0")).isEqualTo("t");
      assertThat(Rows.ask(postgres, "select upper('ａbc') || lower('Ⅷ')")).isEqualTo("ＡBCⅷ");
    }
  }

  @Test
  @DisplayName("同一进程内第二次启动同一目录，被拒绝并说明谁在用")
  void a_second_start_in_the_same_jvm_is_refused() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(data)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(data))
          .isInstanceOf(DatabaseCannotStart.class)
          .hasMessageContaining("正被另一个信衡进程使用")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
      Rows.add(first, 1);
      try (OtherJvm other = OtherJvm.run("restart", data)) {
        assertThat(other.rest())
            .as("the refusal above must not have released the lock")
            .contains("正被另一个信衡进程使用");
      }
    }
    EmbeddedPostgres.start(data).close();
  }

  @Test
  @DisplayName("旁边的命令可找到正在运行的服务器；停止后就找不到")
  void a_command_beside_the_application_finds_the_running_server() throws Exception {
    assertThat(RunningPostgres.find(data)).isEmpty();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      RunningPostgres found = RunningPostgres.find(data).orElseThrow();
      assertThat(found.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
      DriverManager.getConnection(found.jdbcUrl(), found.user(), found.password()).close();
      assertThat(found).asString().doesNotContain(found.password());
    }
    assertThat(RunningPostgres.find(data)).isEmpty();
  }

  @Test
  @DisplayName("别的大版本建的数据目录被拒绝，且不被改动")
  void data_of_another_major_version_are_refused() throws Exception {
    EmbeddedPostgres.start(data).close();
    Path marker = data.resolve("postgres/PG_VERSION");
    Files.writeString(marker, "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(data))
        .isInstanceOf(DatabaseCannotStart.class)
        .hasMessageContaining("PostgreSQL 17")
        .hasMessageContaining("PostgreSQL 18")
        .hasMessageContaining("不能直接打开");
    Files.writeString(marker, "18\n");
    EmbeddedPostgres.start(data).close();
  }

  @Test
  @DisplayName("不是数据库的目录不去动它")
  void a_directory_with_something_else_is_left_alone() throws Exception {
    Path stranger = Files.createDirectories(data.resolve("postgres")).resolve("照片.jpg");
    Files.writeString(stranger, "x");
    assertThatThrownBy(() -> EmbeddedPostgres.start(data))
        .isInstanceOf(DatabaseCannotStart.class)
        .hasMessageContaining("不是数据库目录");
    assertThat(stranger).hasContent("x");
  }

  @Test
  @DisplayName("初始化中途被打断，下次从头再来")
  void an_interrupted_first_start_is_begun_again() throws Exception {
    Path half = Files.createDirectories(data.resolve("postgres.new/base"));
    Files.writeString(half.resolve("1"), "half");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertThat(Rows.ask(postgres, "select 1")).isEqualTo("1");
    }
    assertThat(data.resolve("postgres.new")).doesNotExist();
  }

  @Test
  @DisplayName("口令文件丢失，换新口令而数据不丢")
  void a_lost_password_file_is_renewed() throws Exception {
    String old;
    try (EmbeddedPostgres first = EmbeddedPostgres.start(data)) {
      Rows.add(first, 1);
      old = first.password();
    }
    Files.delete(password());
    try (EmbeddedPostgres second = EmbeddedPostgres.start(data)) {
      assertThat(Rows.count(second)).isEqualTo(1);
      assertThat(second.password()).isNotEqualTo(old);
    }
  }

  @Test
  @DisplayName("指定的端口被占用，说明原因")
  void a_taken_port_is_named_as_the_reason() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Options options = Options.in(data).onPort(taken.getLocalPort());
      assertThatThrownBy(() -> EmbeddedPostgres.start(options))
          .isInstanceOf(DatabaseCannotStart.class)
          .hasMessageContaining("端口已被别的程序占用");
    }
  }

  private Path password() {
    return data.resolve("postgres.password");
  }
}
