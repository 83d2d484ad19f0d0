package org.xinheng.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A table with rows, to see what survives. */
final class Rows {
  private Rows() {}

  static void add(EmbeddedPostgres postgres, int number) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (number int)");
      statement.execute("insert into kept values (" + number + ")");
    }
  }

  static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static int count(EmbeddedPostgres postgres) throws SQLException {
    return Integer.parseInt(ask(postgres, "select count(*) from kept"));
  }

  static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return String.valueOf(answer.getString(1));
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }
}
