package org.xinheng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Server processes seen from outside. */
final class Servers {
  private Servers() {}

  static Path lockFile(Path data) {
    return data.resolve("postgres/postmaster.pid");
  }

  static long postmaster(Path data) throws IOException {
    return Long.parseLong(Files.readAllLines(lockFile(data)).getFirst().strip());
  }
}
