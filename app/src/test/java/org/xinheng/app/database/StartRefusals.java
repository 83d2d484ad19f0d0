package org.xinheng.app.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the operator reads when the start fails. */
final class StartRefusals {
  private StartRefusals() {}

  static String sentence(@Nullable Throwable failure) {
    var analysis = new StartRefusal().analyze(Objects.requireNonNull(failure, "it started"));
    return Objects.requireNonNull(analysis, "not explained").getDescription();
  }
}
