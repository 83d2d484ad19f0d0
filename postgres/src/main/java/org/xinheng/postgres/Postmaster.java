package org.xinheng.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * 数据库主进程. Starts the server detached from this process's terminal (Ctrl-C reaches the application
 * only, which then stops the server in its own time) and stops it fast and clean.
 */
record Postmaster(Cluster cluster, Binaries binaries, int port) {
  private static final int TRIES = 5;
  private static final String RECOVERY_SECONDS = "600";
  private static final String STOP_SECONDS = "60";

  static Postmaster start(Cluster cluster, Binaries binaries, Options options) throws IOException {
    String log = "";
    int tries = options.port() == 0 ? TRIES : 1;
    for (int tried = 0; tried < tries; tried++) {
      int port = options.port() == 0 ? freePort() : options.port();
      Postmaster postmaster = new Postmaster(cluster, binaries, port);
      Settings.write(cluster.directory(), options, port, cluster.account().files());
      log = postmaster.start();
      if (log.isEmpty()) {
        return postmaster;
      }
      if (!StartFailure.isPortTaken(log)) {
        break;
      }
    }
    throw StartFailure.of("数据库未能启动（数据目录 " + cluster.directory() + "）", log);
  }

  void stop() {
    if (!control("stop", "-m", "fast", "-t", STOP_SECONDS).succeeded()) {
      kill();
    }
  }

  void kill() {
    control("stop", "-m", "immediate", "-t", STOP_SECONDS);
  }

  /** What the server said when it did not start; nothing when it did. */
  private String start() throws IOException {
    Path logs = cluster.directory().resolve("log");
    Files.deleteIfExists(logs.resolve("start.log"));
    ServerLog log = ServerLog.from(logs);
    String console = cluster.account().seen(cluster.directory()) + "/log/start.log";
    Command.Outcome started = control("start", "-l", console, "-t", RECOVERY_SECONDS);
    return started.succeeded() ? "" : started.output() + log.written() + " ";
  }

  private Command.Outcome control(String action, String... options) {
    List<String> words = new java.util.ArrayList<>();
    words.add(binaries.program("pg_ctl").toString());
    words.addAll(List.of(action, "-D", cluster.account().seen(cluster.directory()), "-w", "-s"));
    words.addAll(List.of(options));
    return cluster.account().command(cluster.directory(), words).run();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
