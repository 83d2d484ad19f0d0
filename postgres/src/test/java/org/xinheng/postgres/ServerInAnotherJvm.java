package org.xinheng.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@link OtherJvm} runs. */
final class ServerInAnotherJvm {
  private static final int BLOCK = 1 << 16;

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
    EmbeddedPostgres.start(data).close();
    try (OutputStream file = Files.newOutputStream(data.resolve("fill"))) {
      byte[] block = new byte[BLOCK];
      while (true) {
        file.write(block);
      }
    } catch (IOException full) {
      out.println("FULL");
    }
    EmbeddedPostgres.start(data).close();
    out.println("STARTED");
  }
}
