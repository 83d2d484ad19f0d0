package org.xinheng.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;

/** 连接池. Opens the pool and makes sure that the server behind it is one the application can use. */
final class ConnectionPool {
  /** Older servers lack what the stages' SQL is written for; the tests run on 18. */
  private static final int OLDEST_MAJOR = 15;

  private static final int VERSIONS_A_MAJOR = 10_000;
  private static final long CONNECT_MILLIS = 20_000;

  private ConnectionPool() {}

  static HikariDataSource open(DatabaseAddress address, int size, ZoneId zone) {
    HikariDataSource pool = connect(address, size, zone);
    boolean usable = false;
    try {
      check(pool);
      usable = true;
      return pool;
    } finally {
      if (!usable) {
        pool.close();
      }
    }
  }

  private static HikariDataSource connect(DatabaseAddress address, int size, ZoneId zone) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("xinheng");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(2, size));
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setInitializationFailTimeout(CONNECT_MILLIS);
    config.addDataSourceProperty("ApplicationName", "xinheng");
    // the driver would send the JVM's zone; the district's decides what day it is
    config.setConnectionInitSql("set time zone '" + zone.getId() + "'");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException unreachable) {
      throw new DatabaseRefused("连不上数据库 " + address + "：" + reason(unreachable), unreachable);
    }
  }

  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static void check(HikariDataSource pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "select current_setting('server_version_num')::int,"
                    + " current_setting('server_encoding')")) {
      answer.next();
      int major = answer.getInt(1) / VERSIONS_A_MAJOR;
      if (major < OLDEST_MAJOR) {
        throw new DatabaseRefused(
            "数据库是 PostgreSQL " + major + "，需要 " + OLDEST_MAJOR + " 或更高（建议 18）。");
      }
      if (!answer.getString(2).equals("UTF8")) {
        throw new DatabaseRefused("数据库的编码是 " + answer.getString(2) + "，应为 UTF8，请另建一个库。");
      }
    } catch (SQLException broken) {
      throw new DatabaseRefused("数据库没有应答：" + reason(broken), broken);
    }
  }
}
