package org.xinheng.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.xinheng.app.Xinheng;
import org.xinheng.postgres.RunningPostgres;

/**
 * 一个进程. The application as an operator starts it, in a process of its own, so that it can be killed
 * like one.
 */
final class Instance implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("已启动：(http://localhost:\\d+)");

  private final Process process;
  private final Path data;
  private final Path log;

  private Instance(Process process, Path data, Path log) {
    this.process = process;
    this.data = data;
    this.log = log;
  }

  /** Starts without a sample and returns at once. */
  static Instance on(Path data) throws IOException {
    return on(data, List.of());
  }

  /**
   * @param before words in front of the command, such as those that make a small disk
   */
  static Instance on(Path data, List<String> before) throws IOException {
    var log = Files.createTempFile("instance", ".log");
    var words = new ArrayList<>(before);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx512m",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=Asia/Shanghai",
            "-Dxinheng.sweep=300",
            "-cp",
            System.getProperty("java.class.path"),
            Xinheng.class.getName(),
            "run",
            "--port",
            "0",
            "--empty",
            "--data",
            data.toString()));
    var process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new Instance(process, data, log);
  }

  Instance started() {
    Wait.until(() -> !process.isAlive() || STARTED.matcher(printed()).find());
    if (!process.isAlive()) {
      throw new IllegalStateException("did not start: " + printed());
    }
    return this;
  }

  String printed() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The database that this process has started, asked from outside. */
  JdbcClient database() {
    var running = RunningPostgres.find(data).orElseThrow();
    return JdbcClient.create(
        new SimpleDriverDataSource(
            new org.postgresql.Driver(), running.jdbcUrl(), running.user(), running.password()));
  }

  /** Puts a file where this instance watches for it. */
  void dropIn(String department, String item, Path file) throws IOException {
    var folder = Files.createDirectories(data.resolve("inbox").resolve(department).resolve(item));
    Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
  }

  void killHard() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The server's main process, by the number that it keeps in its data directory. */
  void killDatabaseHard() throws IOException {
    var number = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).getFirst();
    ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow().destroyForcibly();
  }

  int exitStatus() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("still running: " + printed());
    }
    return process.exitValue();
  }

  /** SIGTERM, as an operator stops it. */
  @Override
  public void close() {
    var children = process.descendants().collect(Collectors.toList());
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
      }
      Files.deleteIfExists(log);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException left) {
      throw new java.io.UncheckedIOException(left);
    }
  }
}
