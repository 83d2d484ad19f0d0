package org.xinheng.postgres.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测试用数据库")
class TestDatabaseTest {
  @Test
  @DisplayName("每次得到一个空的新库，互不相干")
  void every_fresh_database_is_another() throws Exception {
    DataSource first = TestDatabase.fresh();
    DataSource second = TestDatabase.fresh();
    assertThat(ask(first, "create table t (n int); select current_database()"))
        .isNotEqualTo(ask(second, "create table t (n int); select current_database()"));
  }

  @Test
  @DisplayName("升级脚本只跑一次，之后每次都是副本；小号阶段后补的脚本也执行")
  void migrations_run_once_and_are_copied() throws Exception {
    DataSource first = TestDatabase.migrated("classpath:db-example");
    assertThat(ask(first, "delete from example.thing; select count(*) from example.thing"))
        .isEqualTo("0");
    DataSource second = TestDatabase.migrated("classpath:db-example");
    assertThat(ask(second, "select count(*) from example.thing")).isEqualTo("2");
    assertThat(ask(second, "select max(installed_on) from app.flyway_schema_history where success"))
        .isEqualTo(
            ask(first, "select max(installed_on) from app.flyway_schema_history where success"));
  }

  private static String ask(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows && (statement.getMoreResults() || statement.getUpdateCount() >= 0)) {
        rows = statement.getResultSet() != null;
      }
      try (ResultSet answer = statement.getResultSet()) {
        answer.next();
        return String.valueOf(answer.getString(1));
      }
    }
  }
}
