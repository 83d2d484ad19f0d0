package org.xinheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 临时目录. Cleared away after a run. */
final class Folders {
  private Folders() {}

  static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.walk(folder)) {
      paths = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : paths) {
      Files.deleteIfExists(file);
    }
  }
}
