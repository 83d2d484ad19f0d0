package org.xinheng.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 数据库日志. What the server has written since a moment, to explain why it did not start. */
final class ServerLog {
  private final Path directory;
  private final Map<Path, Long> sizes = new HashMap<>();

  private ServerLog(Path directory) {
    this.directory = directory;
  }

  static ServerLog from(Path directory) throws IOException {
    ServerLog log = new ServerLog(directory);
    for (Path file : log.files()) {
      log.sizes.put(file, Files.size(file));
    }
    return log;
  }

  String written() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      int old = (int) Math.min(sizes.getOrDefault(file, 0L), bytes.length);
      text.append(new String(bytes, old, bytes.length - old, StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
