package org.xinheng.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** 外部命令. Runs one program to its end with a clean environment and keeps what it printed. */
record Command(List<String> words, String input) {
  private static final long LONGEST_MINUTES = 15;
  private static final int NOT_FOUND = 127;

  record Outcome(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  static Command of(List<String> words) {
    return new Command(words, "");
  }

  Outcome run() {
    Path output = null;
    try {
      // a file, not a pipe: a server that outlives its starter would keep a pipe open
      output = Files.createTempFile("xinheng-", ".out");
      return run(output);
    } catch (IOException broken) {
      if (StartFailure.isDiskFull(broken)) {
        throw StartFailure.of("无法运行 " + words.getFirst(), broken);
      }
      throw new UncheckedIOException("cannot run " + words.getFirst(), broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DatabaseCannotStart("启动或停止数据库时被中断。", interrupted);
    } finally {
      delete(output);
    }
  }

  private Outcome run(Path output) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    environment.clear();
    environment.put("PATH", path + ":/usr/sbin:/usr/bin:/sbin:/bin");
    environment.put("LC_ALL", "C");
    environment.put("LANG", "C");
    environment.put("PGTZ", "Asia/Shanghai");
    builder.directory(Path.of("/").toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException absent) {
      return new Outcome(NOT_FOUND, String.valueOf(absent.getMessage()));
    }
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    } catch (IOException ignored) {
      // the program ended without reading its input; its exit status tells why
    }
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return new Outcome(-1, "timed out: " + words.getFirst());
    }
    return new Outcome(
        process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
  }

  private static void delete(@org.jspecify.annotations.Nullable Path output) {
    if (output != null) {
      output.toFile().delete();
    }
  }
}
