package org.xinheng.app.database;

import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * 数据库地址. A server of one's own, as XINHENG_DB_URL, XINHENG_DB_USER and XINHENG_DB_PASSWORD name it.
 */
record DatabaseAddress(String url, String user, String password) {
  private static final String JDBC = "jdbc:postgresql:";

  static Optional<DatabaseAddress> configured(Environment environment) {
    String url = environment.getProperty("xinheng.db.url", "").strip();
    if (url.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DatabaseAddress(
            jdbc(url),
            environment.getProperty("xinheng.db.user", "").strip(),
            environment.getProperty("xinheng.db.password", "")));
  }

  private static String jdbc(String url) {
    if (url.startsWith(JDBC)) {
      return url;
    }
    if (url.startsWith("postgresql://") && !url.contains("@")) {
      return "jdbc:" + url;
    }
    throw new DatabaseRefused(
        "XINHENG_DB_URL 应形如 jdbc:postgresql://主机:5432/库名，用户和口令另由 XINHENG_DB_USER、XINHENG_DB_PASSWORD 给出。");
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return url + " (" + user + ")";
  }
}
