package org.xinheng.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another JVM with a server of its own, to be killed, or run as somebody else. */
final class OtherJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private OtherJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static OtherJvm run(String what, Path data) throws IOException {
    return run(List.of(), System.getProperty("java.class.path"), what, data);
  }

  static OtherJvm run(List<String> prefix, String classPath, String what, Path data)
      throws IOException {
    List<String> words = new ArrayList<>(prefix);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Dstdout.encoding=UTF-8",
            "-cp",
            classPath,
            ServerInAnotherJvm.class.getName(),
            what,
            data.toString()));
    return new OtherJvm(
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .directory(Path.of("/").toFile())
            .start());
  }

  /** A class path that every account may read. */
  static String publicClassPath(Path target) throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      Path source = Path.of(entry);
      Path copy = target.resolve(copies.size() + "-" + source.getFileName());
      copyTree(source, copy);
      copies.add(copy.toString());
    }
    return String.join(":", copies);
  }

  private static void copyTree(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      files.forEach(file -> {
        try {
          Path copy = target.resolve(source.relativize(file).toString());
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      });
    }
  }

  /** The next line it prints, or what it printed last. */
  String line() throws IOException {
    return String.valueOf(output.readLine());
  }

  String rest() {
    return output.lines().collect(Collectors.joining("\n"));
  }

  long pid() {
    return process.pid();
  }

  void killHard() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  void terminate() throws InterruptedException {
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
