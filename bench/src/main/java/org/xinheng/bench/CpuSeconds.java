package org.xinheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * 处理器时间. What this process and the database under it have used: unlike the clock it does not depend
 * on what else the machine is doing.
 */
record CpuSeconds(ProcessHandle server, Duration java, Duration database) {
  /** Of the embedded server whose data lie in {@code data}. */
  static CpuSeconds now(Path data) throws IOException {
    var note = data.resolve("postgres").resolve("postmaster.pid");
    try (var lines = Files.lines(note)) {
      return now(ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow());
    }
  }

  private static CpuSeconds now(ProcessHandle server) {
    return new CpuSeconds(
        server,
        used(ProcessHandle.current()),
        server.descendants().map(CpuSeconds::used).reduce(Duration.ZERO, Duration::plus));
  }

  /** Of processes that still live, in seconds. */
  String since() {
    var now = now(server);
    return "%.1f s Java, %.1f s PostgreSQL"
        .formatted(
            now.java.minus(java).toMillis() / 1e3, now.database.minus(database).toMillis() / 1e3);
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
