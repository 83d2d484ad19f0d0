package org.xinheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.publish.Publications;

/**
 * 查询. The entity API and the entity page under wrk, against pgbench select-only with as many
 * connections as the pool has, on the same server in one run; disclosure, log-in checks and the log
 * of looks included. All entities and licences are made up.
 */
final class ReadBench {
  private static final int ENTITIES = 1_000_000;
  private static final int ASKED = 50_000;
  private static final int SECONDS = 15;
  private static final int LEAST_WARMING = 4;
  private static final int MOST_WARMING = 12;
  private static final double HARDLY = 1.05;
  private static final double API_GOAL = 0.40;
  private static final double PAGE_GOAL = 0.20;

  private ReadBench() {}

  static boolean run(int entities) throws Exception {
    if (!Wrk.present()) {
      System.out.println(
          "没有找到 wrk。请先安装（Debian、Ubuntu：apt-get install wrk postgresql-contrib），再重新度量。");
      return false;
    }
    Path folder = Files.createTempDirectory("xinheng-read");
    try {
      var register =
          RegisterFile.madeUp(
              folder.resolve("registrations.csv"), entities == 0 ? ENTITIES : entities);
      try (var line = Line.start(folder.resolve("data"))) {
        System.out.printf("%,d entities, %s%n", register.rows(), register.origin());
        line.carry(register.path(), register.rows());
        List<String> codes = publish(line, folder);
        return measure(line, codes, folder);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  /** A licence each for those who will be asked for, published. */
  private static List<String> publish(Line line, Path folder) throws Exception {
    var licences = LicenceFile.write(folder.resolve("licences.csv"), line, ASKED);
    line.carry(licences.path(), licences.codes().size(), "licence", licences.department());
    var clock = line.bean(Clock.class);
    line.bean(Publications.class).tick(LocalDate.now(clock), clock.instant());
    try (Connection connection = line.bean(HikariDataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '128MB'");
      statement.execute("vacuum (analyze)");
      try (ResultSet live = statement.executeQuery("select count(*) from publish.offered_live")) {
        live.next();
        System.out.printf("%,d of them with a licence in publicity%n", live.getLong(1));
      }
    }
    return licences.codes();
  }

  private static boolean measure(Line line, List<String> codes, Path folder) throws Exception {
    check(line.url() + "/api/v1/entities/" + codes.getFirst(), codes.getFirst());
    check(line.url() + "/entities/" + codes.getFirst(), codes.getFirst());
    var pool = line.bean(HikariDataSource.class);
    var wrk = new Wrk(line.url(), codes, pool.getMaximumPoolSize(), folder);
    double before = SelectOnly.perSecond(pool, SECONDS);
    double api = warm(wrk, "/api/v1/entities/");
    double page = warm(wrk, "/entities/");
    double after = SelectOnly.perSecond(pool, SECONDS);
    looks(line, pool);
    double bare = (before + after) / 2;
    System.out.printf(
        "%d connections: select-only by %s %,.0f/s (before %,.0f, after %,.0f); entity API %,.0f/s; entity page %,.0f/s%n",
        pool.getMaximumPoolSize(), SelectOnly.means(), bare, before, after, api, page);
    boolean apiMet = told("read-api", api / bare, API_GOAL);
    boolean pageMet = told("read-page", page / bare, PAGE_GOAL);
    return apiMet && pageMet;
  }

  /**
   * What it comes to once the compiler has done and every entity has been asked for: the first
   * later run that is hardly faster than before.
   */
  private static double warm(Wrk wrk, String path) throws IOException, InterruptedException {
    double rate = wrk.run(path, SECONDS);
    for (int i = 0; i < MOST_WARMING; i++) {
      double next = wrk.run(path, SECONDS);
      if (i >= LEAST_WARMING && next < rate * HARDLY) {
        return next;
      }
      rate = next;
    }
    return rate;
  }

  private static boolean told(String name, double ratio, double goal) {
    boolean met = ratio >= goal;
    System.out.printf("%s ratio %.2f goal %.2f %s%n", name, ratio, goal, met ? "met" : "short");
    return met;
  }

  private static void check(String url, String code) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer =
          http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200 || !answer.body().contains(code)) {
        throw new IllegalStateException(url + " answered " + answer.statusCode());
      }
    }
  }

  private static void looks(Line line, HikariDataSource pool) throws SQLException {
    line.bean(InquiryLog.class).flush();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet looks = statement.executeQuery("select count(*) from inquire.look")) {
      looks.next();
      System.out.printf("%,d looks recorded%n", looks.getLong(1));
    }
  }
}
