package org.xinheng.app.database;

/** 数据库不可用. The server named by the operator cannot be used; the message says why, in Chinese. */
public final class DatabaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseRefused(String message) {
    super(message);
  }

  DatabaseRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
