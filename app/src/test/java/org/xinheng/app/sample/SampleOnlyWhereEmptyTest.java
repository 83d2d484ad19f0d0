package org.xinheng.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.app.Xinheng;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("样例只载入空的平台")
class SampleOnlyWhereEmptyTest {
  @TempDir Path data;

  private ConfigurableApplicationContext start(PGSimpleDataSource database, boolean sample) {
    return new SpringApplicationBuilder(Xinheng.class)
        .run(
            "--server.port=0",
            "--xinheng.sample.load=" + sample,
            "--xinheng.data=" + data,
            "--xinheng.db.url=" + database.getUrl(),
            "--xinheng.db.user=" + database.getUser(),
            "--xinheng.db.password=" + database.getPassword());
  }

  @Test
  @DisplayName("已有真实报送的平台：不开人人知道口令的样例账号，不载入样例，页面不称样例")
  void where_something_was_sent_there_is_no_sample_account() throws Exception {
    var database = TestDatabase.fresh();
    try (var real = start(database, false)) {
      var file = Files.writeString(data.resolve("a.csv"), "名称,统一社会信用代码\r\n");
      real.getBean(Submissions.class)
          .receive(
              new Received(
                  new DepartmentCode("scjgj"),
                  new ItemCode("registration"),
                  "a.csv",
                  file,
                  "测试",
                  "测试",
                  Optional.empty()));
    }
    try (var again = start(database, true)) {
      assertThat(again.getBean(SampleAccounts.class).present()).isFalse();
      assertThat(count(again, "app.account where login = 'jingban'")).isZero();
      assertThat(count(again, "collect.submission")).isEqualTo(1);
    }
  }

  private static long count(ConfigurableApplicationContext platform, String what) {
    return JdbcClient.create(platform.getBean(DataSource.class))
        .sql("select count(*) from " + what)
        .query(Long.class)
        .single();
  }
}
