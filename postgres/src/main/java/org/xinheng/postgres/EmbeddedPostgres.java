package org.xinheng.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * 内置数据库. A running PostgreSQL 18 on 127.0.0.1 with its data in a directory of the application.
 *
 * <p>While it lives, no second one starts on the same directory. After a hard kill of this JVM or
 * of the server the next start cleans up and recovers. The address is valid until {@link #close}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final DataLock lock;
  private final Postmaster postmaster;
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final @Nullable Thread hook;

  private EmbeddedPostgres(DataLock lock, Postmaster postmaster, boolean stopsWithJvm) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.hook = stopsWithJvm ? new Thread(this::stop, "postgres-stop") : null;
  }

  /** Whether a cluster has been made in the data directory, running or not. */
  public static boolean existsIn(Path data) {
    return Files.exists(Cluster.directoryIn(data).resolve("PG_VERSION"));
  }

  /** Starts on a free port and stops with the JVM at the latest. */
  public static EmbeddedPostgres start(Path data) {
    return start(Options.in(data));
  }

  /**
   * Starts the server; on return it answers.
   *
   * @throws DatabaseCannotStart with a Chinese sentence for the operator
   */
  public static EmbeddedPostgres start(Options options) {
    DataLock lock = DataLock.take(options.data());
    boolean started = false;
    try {
      EmbeddedPostgres postgres = start(options, lock);
      started = true;
      return postgres;
    } catch (IOException | UncheckedIOException broken) {
      throw StartFailure.of("数据库未能启动（数据目录 " + options.data() + "）", broken);
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  private static EmbeddedPostgres start(Options options, DataLock lock) throws IOException {
    lock.endLeftovers(Cluster.directoryIn(options.data()));
    Binaries binaries = Binaries.unpacked(options.data());
    Cluster cluster = Cluster.open(options.data(), binaries);
    Postmaster postmaster = Postmaster.start(cluster, binaries, options);
    EmbeddedPostgres postgres = new EmbeddedPostgres(lock, postmaster, options.stopsWithJvm());
    if (postgres.hook != null) {
      postgres.registerHook(postgres.hook);
    }
    return postgres;
  }

  private void registerHook(Thread thread) {
    try {
      Runtime.getRuntime().addShutdownHook(thread);
    } catch (IllegalStateException alreadyGoingDown) {
      stop();
    }
  }

  /** Address of the application's database. */
  public String jdbcUrl() {
    return jdbcUrl(Cluster.DATABASE);
  }

  /** Address of any database of this server. */
  public String jdbcUrl(String database) {
    return jdbcUrl(Integer.toString(port()), database);
  }

  static String jdbcUrl(String port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The application's role: owner of its database, not a superuser. */
  public String user() {
    return Cluster.APPLICATION;
  }

  public String password() {
    return postmaster.cluster().passwords().application();
  }

  public int port() {
    return postmaster.port();
  }

  /** A superuser's connection, for maintenance and for tests; the application needs none. */
  public Connection connectAsAdministrator(String database) throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl(database), Cluster.ADMINISTRATOR, postmaster.cluster().passwords().administrator());
  }

  /** Stops the server: open sessions are ended, all is written. Close connection pools before. */
  @Override
  public void close() {
    stop();
    if (hook != null && Thread.currentThread() != hook) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException goingDown) {
        // the hook is running and finds nothing left to do
      }
    }
  }

  /** For clusters that are thrown away: nothing is written any more. */
  void kill() {
    end(postmaster::kill);
  }

  private void stop() {
    end(postmaster::stop);
  }

  private void end(Runnable how) {
    if (running.compareAndSet(true, false)) {
      try {
        how.run();
      } finally {
        lock.close();
      }
    }
  }
}
