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
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.app.Xinheng;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.Belt;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 入库. A million registrations through the whole line, against a bare COPY of the same file into one
 * logged table with a primary key and two indexes, on the same server in one run.
 */
final class IntakeBench {
  private static final int ROWS = 1_000_000;
  private static final double GOAL = 3.0;
  private static final long HEAP_GOAL_MIB = 1024;

  private IntakeBench() {}

  static boolean run(int rows) throws Exception {
    Path folder = Files.createTempDirectory("xinheng-intake");
    try {
      var file = RegisterFile.write(folder.resolve("registrations.csv"), rows == 0 ? ROWS : rows);
      System.out.printf(
          "%,d rows, %s, %,d MB%n", file.rows(), file.origin(), Files.size(file.path()) >> 20);
      try (var platform = start(folder)) {
        return measure(platform, file);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  /** The application as it runs, without its web pages. */
  private static ConfigurableApplicationContext start(Path folder) {
    return new SpringApplicationBuilder(Xinheng.class)
        .web(WebApplicationType.SERVLET)
        .initializers((GenericApplicationContext before) ->
            before.registerBean(
                "benchLimits",
                Limits.class,
                () -> Limits.standard().withFileBytes(4L << 30),
                definition -> definition.setPrimary(true)))
        .properties("server.port=0", "xinheng.data=" + folder.resolve("data"))
        .run();
  }

  private static boolean measure(ConfigurableApplicationContext platform, RegisterFile file)
      throws Exception {
    var database = platform.getBean(DataSource.class);
    double bare = bareCopy(database, file);
    double line = wholeLine(platform, file);
    double again = bareCopy(database, file);
    long heap = peakHeapMib();
    double baseline = (bare + again) / 2;
    System.out.printf(
        "bare COPY before %.1f s, after %.1f s: %,.0f rows/s; whole line %.1f s: %,.0f rows/s%n",
        bare, again, file.rows() / baseline, line, file.rows() / line);
    System.out.printf("peak heap %,d MiB goal %,d%n", heap, HEAP_GOAL_MIB);
    double ratio = line / baseline;
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

  private static double wholeLine(ConfigurableApplicationContext platform, RegisterFile file)
      throws InterruptedException, UnreadableFile {
    var submissions = platform.getBean(Submissions.class);
    long start = System.nanoTime();
    var receipt =
        submissions.receive(
            new Received(
                new DepartmentCode("scjgj"),
                new ItemCode("registration"),
                "registrations.csv",
                file.path(),
                "bench",
                "bench",
                Optional.empty()));
    platform.getBean(Belt.class).ring();
    var done = await(submissions, receipt, start);
    double seconds = (System.nanoTime() - start) / 1e9;
    tell(done, file);
    return seconds;
  }

  private static Receipt await(Submissions submissions, Receipt receipt, long start)
      throws InterruptedException {
    while (true) {
      var now = submissions.find(receipt.id()).orElseThrow();
      if (now.state() == SubmissionState.DONE || now.state() == SubmissionState.FAILED) {
        return now;
      }
      Thread.sleep(200);
      if (System.getenv("XINHENG_BENCH_PROGRESS") != null) {
        System.out.printf("%.1f s %,d%n", (System.nanoTime() - start) / 1e9, now.rowsDone());
      }
    }
  }

  private static void tell(Receipt done, RegisterFile file) {
    var tally = done.tally();
    System.out.printf(
        "%s: rows %,d = filed %,d + returned %,d + review %,d + repeats %,d%n",
        done.state(),
        tally.rows(),
        tally.filed(),
        tally.returned(),
        tally.review(),
        tally.repeats());
    if (done.state() != SubmissionState.DONE || tally.rows() != file.rows()) {
      throw new IllegalStateException("not all rows went through: " + done.problem());
    }
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
