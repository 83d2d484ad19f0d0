package org.xinheng.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("以 root 或普通用户启动")
class AccountsTest {
  @TempDir Path place;

  @BeforeEach
  void only_root_can_become_somebody_else() throws IOException {
    assumeTrue(Ownership.ofThisProcess().isRoot(), "needs root");
  }

  @Test
  @DisplayName("普通用户可以直接启动、重启")
  void an_ordinary_user_starts_and_restarts() throws Exception {
    open(place);
    Path data = Files.createDirectory(place.resolve("data"));
    assertThat(Command.of(List.of("chown", "nobody", data.toString())).run().exit()).isZero();
    String classPath = OtherJvm.publicClassPath(Files.createDirectory(place.resolve("classes")));
    List<String> asNobody = List.of("runuser", "-u", "nobody", "--");
    try (OtherJvm nobody = OtherJvm.run(asNobody, classPath, "restart", data)) {
      assertThat(nobody.rest()).isEqualTo("ROWS 1\nROWS 2");
    }
  }

  @Test
  @DisplayName("数据目录在 root 私有目录之下，也能以普通账户运行，且不改上级目录的权限")
  void data_below_a_private_directory_of_root_work() throws Exception {
    Path hidden = Files.createDirectory(place.resolve("home of root"));
    Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
    Path data = hidden.resolve("data");
    for (int round = 1; round <= 2; round++) {
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
        Rows.add(postgres, round);
        assertThat(Rows.count(postgres)).isEqualTo(round);
        Path process = Path.of("/proc", Long.toString(Servers.postmaster(data)));
        assertThat(Ownership.of(process).isRoot()).isFalse();
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hidden)))
        .isEqualTo("rwx------");
  }

  @Test
  @DisplayName("由 root 复制回来的备份，归属被改正后照常启动")
  void a_backup_restored_by_root_starts() throws Exception {
    open(place);
    Path data = place.resolve("data");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      Rows.add(postgres, 1);
    }
    assertThat(Command.of(List.of("chown", "-R", "0:0", data.toString())).run().exit()).isZero();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertThat(Rows.count(postgres)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("磁盘写满：写入被拒绝，已提交的不丢，满着也能启动，腾出空间后继续")
  void a_full_disk_loses_nothing() throws Exception {
    assertThat(onDiskOf("450m")).isEqualTo("REFUSED\nROWS 1\nROWS 2");
  }

  @Test
  @DisplayName("新建数据库而磁盘空间不足，说明剩余与所需")
  void too_little_room_for_a_new_cluster_is_named_as_the_reason() throws Exception {
    assertThat(onDiskOf("60m")).contains("磁盘空间不足").contains("至少需要 400 MB");
  }

  private String onDiskOf(String size) throws IOException {
    Path disk = Files.createDirectory(place.resolve("disk"));
    List<String> onSmallDisk =
        List.of(
            "unshare",
            "-m",
            "sh",
            "-c",
            "mount -t tmpfs -o size=\"$2\" tmpfs \"$1\" && shift 2 && exec \"$@\"",
            "sh",
            disk.toString(),
            size);
    try (OtherJvm other =
        OtherJvm.run(onSmallDisk, System.getProperty("java.class.path"), "fill", disk)) {
      String printed = other.rest();
      assumeTrue(!printed.contains("permission denied"), "needs the right to mount");
      return printed;
    }
  }

  private static void open(Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
