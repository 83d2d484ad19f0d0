package org.xinheng.app.desk;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinheng.app.Xinheng;
import org.xinheng.app.security.Accounts;
import org.xinheng.app.security.Role;
import org.xinheng.postgres.testing.TestDatabase;

/**
 * The whole application on a database of its own, with accounts of every role and a movable clock.
 */
final class Desk implements AutoCloseable {
  static final String PASSWORD = "Zhengque-2026";

  private final ConfigurableApplicationContext context;

  private Desk(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** A clock that stands still until it is moved. */
  static final class StandingClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T02:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Time {
    @Bean
    StandingClock standingClock() {
      return new StandingClock();
    }
  }

  /** The sample district. */
  static Desk open(Path data) {
    return open(data, "");
  }

  static Desk open(Path data, String district) {
    return open(data, district, TestDatabase.fresh());
  }

  /** On a database that was there before, as at a second start. */
  static Desk open(Path data, String district, PGSimpleDataSource database) {
    var context =
        new SpringApplicationBuilder(Xinheng.class, Time.class)
            .run(
                "--server.port=0",
                "--xinheng.sample.load=false",
                "--xinheng.data=" + data,
                "--xinheng.district=" + district,
                "--xinheng.db.url=" + database.getUrl(),
                "--xinheng.db.user=" + database.getUser(),
                "--xinheng.db.password=" + database.getPassword());
    return new Desk(context);
  }

  Desk account(String login, String department, Role... roles) {
    var accounts = bean(Accounts.class);
    accounts.open(login, "测试" + login, "T-" + login, department, PASSWORD, "测试");
    var granted = EnumSet.noneOf(Role.class);
    granted.addAll(java.util.List.of(roles));
    accounts.grant(login, granted, "测试");
    accounts.keepPassword(login);
    return this;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Visitor visitor() {
    var server = requireNonNull(((WebServerApplicationContext) context).getWebServer());
    return new Visitor("http://localhost:" + server.getPort());
  }

  /** A visitor who has signed in. */
  Visitor as(String login) throws Exception {
    var visitor = visitor();
    visitor.signIn(login, PASSWORD);
    return visitor;
  }

  @Override
  public void close() {
    context.close();
  }
}
