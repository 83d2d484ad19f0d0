package org.xinheng.app.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * 一次一个实例. Work that only one of the instances on one database does at a time; the others let it
 * pass.
 */
final class OneAtATime {
  private final DataSource dataSource;
  private final long key;

  OneAtATime(DataSource dataSource, long key) {
    this.dataSource = dataSource;
    this.key = key;
  }

  void run(Runnable work) {
    try (var connection = dataSource.getConnection()) {
      if (ask(connection, "select pg_try_advisory_lock(?)")) {
        try {
          work.run();
        } finally {
          ask(connection, "select pg_advisory_unlock(?)");
        }
      }
    } catch (SQLException refused) {
      throw new CannotGetJdbcConnectionException("一次一个实例", refused);
    }
  }

  private boolean ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setLong(1, key);
      try (var answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
