package org.xinheng.postgres.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinheng.postgres.EmbeddedPostgres;
import org.xinheng.postgres.Migrations;
import org.xinheng.postgres.ThrowAwayCluster;

/**
 * 测试数据库. One throw-away cluster per JVM, started when first asked for; every call gives another
 * database, owned by the same ordinary role as in production. Safe to call from parallel tests.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Map<List<String>, String> TEMPLATES = new HashMap<>();

  /** Started with the first use of the class that holds it. */
  private static final class Shared {
    static final EmbeddedPostgres POSTGRES = ThrowAwayCluster.start();
    static final Connection ADMINISTRATOR = administrator();

    private static Connection administrator() {
      try {
        return POSTGRES.connectAsAdministrator("postgres");
      } catch (SQLException refused) {
        throw new IllegalStateException("cannot connect to the test database", refused);
      }
    }
  }

  private TestDatabase() {}

  /** A new empty database. */
  public static PGSimpleDataSource fresh() {
    return at(create("template1"));
  }

  /**
   * A new database with the migrations of these Flyway locations (default: every stage on the class
   * path). They run once per JVM; each call after that copies the result.
   */
  public static PGSimpleDataSource migrated(String... locations) {
    return at(create(template(Arrays.asList(locations))));
  }

  private static String template(List<String> locations) {
    synchronized (TEMPLATES) {
      String known = TEMPLATES.get(locations);
      if (known != null) {
        return known;
      }
      String made = create("template1");
      Migrations.run(at(made), locations.toArray(String[]::new));
      TEMPLATES.put(List.copyOf(locations), made);
      return made;
    }
  }

  private static String create(String template) {
    String name = "test_" + COUNTER.incrementAndGet();
    synchronized (COUNTER) {
      try (Statement statement = Shared.ADMINISTRATOR.createStatement()) {
        statement.execute("create database " + name + " template " + template + " owner " + user());
        return name;
      } catch (SQLException refused) {
        throw new IllegalStateException("cannot create database " + name, refused);
      }
    }
  }

  private static PGSimpleDataSource at(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(Shared.POSTGRES.jdbcUrl(database));
    source.setUser(user());
    source.setPassword(Shared.POSTGRES.password());
    return source;
  }

  private static String user() {
    return Shared.POSTGRES.user();
  }
}
