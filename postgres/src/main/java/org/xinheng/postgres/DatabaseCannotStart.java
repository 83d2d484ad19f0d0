package org.xinheng.postgres;

/** 数据库无法启动. The message is one Chinese sentence for the operator: what is wrong and what to do. */
public final class DatabaseCannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseCannotStart(String message) {
    super(message);
  }

  DatabaseCannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
