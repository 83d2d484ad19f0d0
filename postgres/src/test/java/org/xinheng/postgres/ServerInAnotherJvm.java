package org.xinheng.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** What {@link OtherJvm} runs. */
final class ServerInAnotherJvm {
  private static final int BLOCK = 1 << 12;

  private ServerInAnotherJvm() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path data = Path.of(arguments[1]);
    try {
      switch (arguments[0]) {
        case "hold" -> hold(data, out);
        case "restart" -> restart(data, out);
        case "fill" -> fill(data, out);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    } catch (DatabaseCannotStart refused) {
      out.println(refused.getMessage());
    }
  }

  private static void hold(Path data, PrintStream out) throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
    Rows.add(postgres, 1);
    out.println("READY");
    Thread.currentThread().join();
  }

  private static void restart(Path data, PrintStream out) throws Exception {
    for (int round = 1; round <= 2; round++) {
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
        Rows.add(postgres, round);
        out.println("ROWS " + Rows.count(postgres));
      }
    }
  }

  private static void fill(Path data, PrintStream out) throws Exception {
    Path ballast = data.resolve("ballast");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      Rows.add(postgres, 1);
      fillUp(ballast);
      Rows.run(
          postgres, "create table heavy as select repeat('x', 900) from generate_series(1, 99999)");
      out.println("WRITTEN");
    } catch (SQLException full) {
      out.println("REFUSED");
    }
    try (EmbeddedPostgres onFullDisk = EmbeddedPostgres.start(data)) {
      out.println("ROWS " + Rows.count(onFullDisk));
    }
    Files.delete(ballast);
    try (EmbeddedPostgres again = EmbeddedPostgres.start(data)) {
      Rows.add(again, 2);
      out.println("ROWS " + Rows.count(again));
    }
  }

  private static void fillUp(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[BLOCK];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (!StartFailure.isDiskFull(full)) {
        throw full;
      }
    }
  }
}
