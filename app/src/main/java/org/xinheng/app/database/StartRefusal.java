package org.xinheng.app.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.xinheng.app.district.DistrictUnreadable;
import org.xinheng.postgres.DatabaseCannotStart;

/** 启动被拒的说明. An operator reads one Chinese sentence, not a stack trace. */
public final class StartRefusal implements FailureAnalyzer {
  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseCannotStart
          || cause instanceof DatabaseRefused
          || cause instanceof DistrictUnreadable) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
      }
    }
    return null;
  }
}
