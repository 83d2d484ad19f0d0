package org.xinheng.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.xinheng.inquire.flow.FollowDossier;

/**
 * 入库. A million registrations through the whole line, against a bare COPY of the same file into one
 * logged table with a primary key and two indexes, on the same server in one run.
 */
final class IntakeBench {
  private static final int ROWS = 1_000_000;

  /** Sent before anything is timed: a platform that has been running has its code compiled. */
  private static final int WARM_UP = 100_000;

  private static final double GOAL = 3.0;
  private static final long HEAP_GOAL_MIB = 1024;

  private IntakeBench() {}

  static boolean run(int rows) throws Exception {
    Path folder = Files.createTempDirectory("xinheng-intake");
    try {
      var file = RegisterFile.write(folder.resolve("registrations.csv"), rows == 0 ? ROWS : rows);
      System.out.printf(
          "%,d rows, %s, %,d MB%n", file.rows(), file.origin(), Files.size(file.path()) >> 20);
      try (var line = Line.start(folder.resolve("data"))) {
        warmUp(line, folder.resolve("warm-up.csv"));
        return measure(line, file, folder.resolve("data"));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static void warmUp(Line line, Path to) throws Exception {
    System.out.print("warm-up ");
    line.carry(RegisterFile.madeUp(to, WARM_UP).path(), WARM_UP);
    quieten(line);
  }

  /** The search index reads on after the line; a COPY beside it would look slower than it is. */
  private static void quieten(Line line) {
    line.bean(FollowDossier.class).catchUp();
  }

  private static boolean measure(Line line, RegisterFile file, Path data) throws Exception {
    var database = line.bean(DataSource.class);
    double before = bareCopy(database, file);
    System.out.printf("bare COPY before: %.1f s%n", before);
    var processors = CpuSeconds.now(data);
    double carried = line.carry(file.path(), file.rows());
    System.out.println("processor time of the line: " + processors.since());
    quieten(line);
    double after = bareCopy(database, file);
    long heap = peakHeapMib();
    double bare = (before + after) / 2;
    System.out.printf(
        "bare COPY after: %.1f s; mean %,.0f rows/s; whole line %.1f s: %,.0f rows/s%n",
        after, file.rows() / bare, carried, file.rows() / carried);
    System.out.printf("peak heap %,d MiB goal %,d%n", heap, HEAP_GOAL_MIB);
    double ratio = carried / bare;
    boolean met = ratio <= GOAL && heap <= HEAP_GOAL_MIB;
    System.out.printf("intake ratio %.2f goal %.1f %s%n", ratio, GOAL, met ? "met" : "short");
    return met;
  }

  private static double bareCopy(DataSource database, RegisterFile file)
      throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        InputStream in = Files.newInputStream(file.path())) {
      statement.execute("drop table if exists public.bare");
      statement.execute("create table public.bare (" + columns() + ", n bigserial)");
      statement.execute("alter table public.bare add primary key (c1, n)");
      statement.execute("create index on public.bare (c0)");
      statement.execute("create index on public.bare (c9)");
      long start = System.nanoTime();
      long copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy public.bare (" + names() + ") from stdin (format csv, header true)",
                  in,
                  1 << 18);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (copied != file.rows()) {
        throw new IllegalStateException("COPY took " + copied + " rows");
      }
      statement.execute("drop table public.bare");
      statement.execute("checkpoint");
      return seconds;
    }
  }

  private static String names() {
    var names = new StringBuilder("c0");
    for (int i = 1; i < RegisterFile.COLUMNS.size(); i++) {
      names.append(", c").append(i);
    }
    return names.toString();
  }

  private static String columns() {
    return names().replace(",", " text,") + " text";
  }

  private static long peakHeapMib() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }
}
