package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("磁盘写满")
class F05FullDiskTest {
  private static final List<String> MOUNT =
      List.of("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs");
  private static final int MEBIBYTE = 1 << 20;
  private static final long ROOM = 80L * MEBIBYTE;

  /** What the log says of a submission that could not go on, or of a database that is away. */
  private static final Pattern TROUBLE =
      Pattern.compile("submission \\d+ rests for|conveyor stopped for a while");

  @TempDir Path directory;

  @Test
  @DisplayName("办到一半磁盘写满：已入档的都在，腾出空间、重新启动后办完")
  void what_was_filed_stays_and_the_rest_goes_on_when_there_is_room_again() throws Exception {
    var disk = Files.createDirectory(directory.resolve("disk"));
    assumeTrue(mounted(disk), "这里不许挂载小磁盘,磁盘写满的测试没有执行");
    try {
      fills(disk);
    } finally {
      new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }
  }

  private void fills(Path disk) throws Exception {
    var data = disk.resolve("data");
    var file = Registrations.file(40_000, directory.resolve("files"));
    var ballast = disk.resolve("ballast");
    try (var first = Instance.on(data).started()) {
      fill(ballast);
      first.dropIn("spj", "registration", file);
      Wait.until(() -> TROUBLE.matcher(first.printed()).find());
      Files.delete(ballast);
    }
    try (var second = Instance.on(data).started()) {
      Wait.until(() -> new Ledger(second.database()).done() == 1);
      new Ledger(second.database()).balances(Registrations.rows(file));
      assertThat(new Ledger(second.database()).filed()).isPositive();
    }
  }

  /** Leaves room for the file and its first rows, and not for all of them. */
  private static void fill(Path ballast) throws IOException {
    long room = Files.getFileStore(ballast.getParent()).getUsableSpace() - ROOM;
    try (var out = Files.newOutputStream(ballast)) {
      for (long written = 0; written < room; written += MEBIBYTE) {
        out.write(new byte[MEBIBYTE]);
      }
    }
  }

  private static boolean mounted(Path disk) throws IOException, InterruptedException {
    var words = new java.util.ArrayList<>(MOUNT);
    words.add(disk.toString());
    try {
      return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
