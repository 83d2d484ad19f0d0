package org.xinheng.app.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.xinheng.app.district.DistrictUnreadable;
import org.xinheng.postgres.DatabaseCannotStart;

/** 启动被拒的说明. An operator reads one Chinese sentence, not a stack trace. */
public final class StartRefusal implements FailureAnalyzer {
  /** Where the command prints the sentence itself, the framework's English frame is left out. */
  public static final String QUIET =
      "--logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter=off";

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return sentence(failure)
        .map(sentence -> new FailureAnalysis(sentence, null, failure))
        .orElse(null);
  }

  /** The sentence, where the failure is one that an operator can mend. */
  public static Optional<String> sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseCannotStart
          || cause instanceof DatabaseRefused
          || cause instanceof DistrictUnreadable) {
        return Optional.of(String.valueOf(cause.getMessage()));
      }
      if (cause instanceof PortInUseException taken) {
        return Optional.of(
            "端口 %d 已被别的程序占用。请先停止那个程序，或换一个端口，如 ./xinheng run --port %d。"
                .formatted(taken.getPort(), taken.getPort() + 1));
      }
    }
    return Optional.empty();
  }
}
