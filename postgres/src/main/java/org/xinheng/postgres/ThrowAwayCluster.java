package org.xinheng.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * 一次性数据库. A cluster for tests, in the temporary directory, gone with the JVM. Only here is the
 * server told not to wait for the disk. What a killed JVM left behind is removed by the next.
 */
public final class ThrowAwayCluster {
  private static final String PREFIX = "xinheng-test-";
  private static final int SHARED_BUFFERS_MB = 128;
  private static final int MAX_CONNECTIONS = 200;

  private static final List<String> FAST =
      List.of(
          "alter system set fsync = off",
          "alter system set full_page_writes = off",
          "alter system set synchronous_commit = off",
          "alter system set scram_iterations = 1",
          "select pg_reload_conf()");

  private ThrowAwayCluster() {}

  /** Starts one; a shutdown hook stops and deletes it. */
  public static EmbeddedPostgres start() {
    try {
      Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
      sweep(temporary);
      Path data =
          Files.createTempDirectory(temporary, PREFIX + ProcessHandle.current().pid() + "-");
      Files.setPosixFilePermissions(
          data, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
      EmbeddedPostgres postgres = EmbeddedPostgres.start(options(data));
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> discard(postgres, data), "postgres-discard"));
      makeFast(postgres);
      return postgres;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot prepare the test database", refused);
    }
  }

  private static Options options(Path data) {
    return Options.in(data)
        .withSharedBuffersMb(SHARED_BUFFERS_MB)
        .withMaxConnections(MAX_CONNECTIONS)
        .closedByCaller();
  }

  private static void makeFast(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.connectAsAdministrator("postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : FAST) {
        statement.execute(sql);
      }
    }
    try (Connection connection = postgres.connectAsAdministrator("postgres");
        Statement statement = connection.createStatement()) {
      // hashed again with one iteration: a test opens thousands of connections
      statement.execute("alter role xinheng password '" + postgres.password() + "'");
    }
  }

  private static void discard(EmbeddedPostgres postgres, Path data) {
    postgres.kill();
    try {
      Trees.delete(data);
    } catch (IOException left) {
      // the next test run sweeps it
    }
  }

  private static void sweep(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      files.filter(ThrowAwayCluster::isAbandoned).forEach(ThrowAwayCluster::remove);
    }
  }

  private static boolean isAbandoned(Path data) {
    String name = data.getFileName().toString();
    if (!name.startsWith(PREFIX)) {
      return false;
    }
    String pid = name.substring(PREFIX.length()).replaceFirst("-.*", "");
    return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void remove(Path data) {
    try (DataLock lock = DataLock.take(data)) {
      lock.endLeftovers(Cluster.directoryIn(data));
      Trees.delete(data);
    } catch (IOException | DatabaseCannotStart somebodyElses) {
      // another account's, or being removed by a parallel test run
    }
  }
}
