package org.xinheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * 单键查询. What the database alone does: pgbench select-only, prepared, over a million rows with as
 * many connections as the pool; by bare JDBC the same statement where there is no pgbench.
 */
final class SelectOnly {
  private static final int ROWS = 1_000_000;
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final String STATEMENT = "select abalance from pgbench_accounts where aid = ?";

  private SelectOnly() {}

  static String means() {
    return pgbench() ? "pgbench" : "bare JDBC";
  }

  static double perSecond(HikariDataSource pool, int seconds) throws Exception {
    fill(pool);
    return pgbench() ? byPgbench(pool, seconds) : byJdbc(pool, seconds);
  }

  private static boolean pgbench() {
    return Arrays.stream(String.valueOf(System.getenv("PATH")).split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
  }

  /** The table that {@code pgbench -i -s 10} makes. */
  private static void fill(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet there =
          statement.executeQuery("select to_regclass('public.pgbench_accounts') is not null")) {
        there.next();
        if (there.getBoolean(1)) {
          return;
        }
      }
      statement.execute(
          """
          create table public.pgbench_accounts (aid int not null, bid int, abalance int, filler char(84));
          create table public.pgbench_branches (bid int not null primary key, bbalance int, filler char(88));
          create table public.pgbench_tellers (tid int not null primary key, bid int, tbalance int, filler char(84));
          create table public.pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
          insert into public.pgbench_branches select n, 0, '' from generate_series(1, 10) n;
          insert into public.pgbench_accounts select n, (n - 1) / 100000 + 1, 0, '' from generate_series(1, %d) n;
          alter table public.pgbench_accounts add primary key (aid)
          """
              .formatted(ROWS));
      statement.execute("vacuum analyze public.pgbench_accounts");
    }
  }

  private static double byPgbench(HikariDataSource pool, int seconds)
      throws IOException, InterruptedException {
    var server = URI.create(Objects.requireNonNull(pool.getJdbcUrl()).substring("jdbc:".length()));
    var command =
        new ProcessBuilder(
            "pgbench",
            "--select-only",
            "--protocol=prepared",
            "--no-vacuum",
            "--client=" + pool.getMaximumPoolSize(),
            "--jobs=2",
            "--time=" + seconds,
            "--host=" + server.getHost(),
            "--port=" + server.getPort(),
            "--username=" + pool.getUsername(),
            server.getPath().substring(1));
    command.environment().put("PGPASSWORD", Objects.requireNonNull(pool.getPassword()));
    var pgbench = command.redirectErrorStream(true).start();
    String told = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var rate = RATE.matcher(told);
    if (pgbench.waitFor() != 0 || !rate.find()) {
      throw new IllegalStateException(told);
    }
    return Double.parseDouble(rate.group(1));
  }

  private static double byJdbc(HikariDataSource pool, int seconds) throws Exception {
    List<Callable<Long>> clients = new ArrayList<>();
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
      clients.add(() -> ask(pool, until));
    }
    long answers = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
      for (var client : threads.invokeAll(clients)) {
        answers += client.get();
      }
    }
    return answers / (double) seconds;
  }

  private static long ask(HikariDataSource pool, long until) throws SQLException {
    long answers = 0;
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
      while (System.nanoTime() < until) {
        statement.setInt(1, 1 + ThreadLocalRandom.current().nextInt(ROWS));
        try (ResultSet answer = statement.executeQuery()) {
          answer.next();
          answers += answer.getInt(1) == 0 ? 1 : 0;
        }
      }
    }
    return answers;
  }
}
