package org.xinheng.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.xinheng.app.district.District;
import org.xinheng.app.district.DistrictConfiguration;
import org.xinheng.postgres.DatabaseCannotStart;
import org.xinheng.postgres.EmbeddedPostgres;
import org.xinheng.postgres.RunningPostgres;
import org.xinheng.postgres.testing.TestDatabase;

@DisplayName("数据库接入")
class DatabaseConfigurationTest {
  @TempDir Path data;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(DistrictConfiguration.class, DatabaseConfiguration.class);

  @Test
  @DisplayName("未指定服务器时用内置数据库，各阶段的表已建好；关闭后数据留着，可再启动")
  void without_a_server_of_ones_own_the_embedded_one_is_used() {
    for (int round = 1; round <= 2; round++) {
      application
          .withPropertyValues("xinheng.data=" + data)
          .run(context -> {
            DataSource database = context.getBean(DataSource.class);
            assertThat(ask(database, "select to_regclass('app.account')")).isEqualTo("app.account");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
          });
    }
    EmbeddedPostgres.start(data).close();
  }

  @Test
  @DisplayName("一天从哪里算起由区县的时区决定，不由机器决定")
  void sessions_live_in_the_districts_time_zone() {
    own(TestDatabase.fresh())
        .run(context -> {
          String zone = context.getBean(District.class).zone().getId();
          assertThat(ask(context.getBean(DataSource.class), "show timezone")).isEqualTo(zone);
        });
  }

  @Test
  @DisplayName("两个实例可同时启动在同一个自备的库上")
  void two_instances_may_start_on_one_database() {
    PGSimpleDataSource shared = TestDatabase.fresh();
    own(shared)
        .run(first ->
            own(shared)
                .run(second -> {
                  assertThat(first).hasSingleBean(HikariDataSource.class);
                  assertThat(second).hasSingleBean(HikariDataSource.class);
                }));
  }

  @Test
  @DisplayName("连不上自备的数据库，说明地址和原因，不泄露口令")
  void an_unreachable_server_is_named_without_its_password() {
    PGSimpleDataSource database = TestDatabase.fresh();
    own(database)
        .withPropertyValues("xinheng.db.password=wrong-secret")
        .run(context ->
            assertThat(StartRefusals.sentence(context.getStartupFailure()))
                .startsWith("连不上数据库 jdbc:postgresql://127.0.0.1")
                .contains("password authentication failed")
                .doesNotContain("wrong-secret"));
    application
        .withPropertyValues("xinheng.db.url=mysql://127.0.0.1/x")
        .run(context ->
            assertThat(StartRefusals.sentence(context.getStartupFailure()))
                .contains("XINHENG_DB_URL 应形如"));
  }

  @Test
  @DisplayName("数据目录正被使用，启动者只看到一句说明")
  void a_second_start_on_the_same_data_is_explained_in_one_sentence() {
    EmbeddedPostgres running = EmbeddedPostgres.start(data);
    application
        .withPropertyValues("xinheng.data=" + data)
        .run(context -> {
          assertThat(context).hasFailed();
          assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(DatabaseCannotStart.class);
          assertThat(StartRefusals.sentence(context.getStartupFailure())).contains("正被另一个信衡进程使用");
        });
    running.close();
  }

  @Test
  @DisplayName("命令可接到正在运行的平台的数据库上，用完不停它；没有在运行的就自己启动")
  void a_command_attaches_to_the_running_server() {
    var command = application.withPropertyValues("xinheng.data=" + data, "xinheng.db.attach=true");
    EmbeddedPostgres running = EmbeddedPostgres.start(data);
    command.run(context -> assertThat(context).hasSingleBean(DataSource.class));
    assertThat(RunningPostgres.find(data)).isPresent();
    running.close();
    command.run(context -> assertThat(context).hasSingleBean(DataSource.class));
    assertThat(RunningPostgres.find(data)).isEmpty();
  }

  @Test
  @DisplayName("换一个区县文件即可启动为另一个区县")
  void another_district_file_starts_another_district() {
    own(TestDatabase.fresh())
        .withPropertyValues("xinheng.district=../samples/district/example-other.yaml")
        .run(context -> assertThat(context.getBean(District.class).name()).isEqualTo("青石县"));
  }

  private ApplicationContextRunner own(PGSimpleDataSource database) {
    return application.withPropertyValues(
        "xinheng.db.url=" + database.getUrl(),
        "xinheng.db.user=" + database.getUser(),
        "xinheng.db.password=" + database.getPassword());
  }

  private static String ask(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return String.valueOf(answer.getString(1));
    }
  }
}
