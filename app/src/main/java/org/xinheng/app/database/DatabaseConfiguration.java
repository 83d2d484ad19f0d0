package org.xinheng.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.xinheng.app.district.District;
import org.xinheng.postgres.Migrations;

/**
 * 数据库的装配. Whoever is handed the {@code DataSource} finds every stage's tables in place. Beans are
 * closed in the reverse order: first the pool, then the server.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
  private static final int POOL_SIZE = 16;

  @Bean
  DataDirectory dataDirectory(Environment environment) {
    var data = new DataDirectory(Path.of(environment.getProperty("xinheng.data", "data")));
    String shared = environment.getProperty("xinheng.inbox", "").strip();
    return shared.isEmpty() ? data : new DataDirectory(data.path(), Path.of(shared));
  }

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(Environment environment, DataDirectory data) {
    return DatabaseServer.open(environment, data);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseServer server, District district, Environment environment) {
    int size = environment.getProperty("xinheng.db.pool-size", Integer.class, POOL_SIZE);
    HikariDataSource pool = ConnectionPool.open(server.address(), size, district.zone());
    try {
      Migrations.run(pool);
      return pool;
    } catch (FlywayException refused) {
      pool.close();
      throw new DatabaseRefused("数据库结构升级失败，数据未被改动：" + refused.getMessage(), refused);
    }
  }
}
