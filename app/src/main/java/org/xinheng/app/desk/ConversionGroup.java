package org.xinheng.app.desk;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.link.ConversionState;

/** 状态的归类. The states that one figure of the statistics counts together. */
enum ConversionGroup {
  EXISTING("存量（未注销）"),
  HAVE_CODE("已赋码（含已换证）"),
  FAULTY("重码错码"),
  DOUBTFUL("存疑（待人核对）"),
  OPEN("未解决");

  private final String title;

  ConversionGroup(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  Set<ConversionState> states() {
    return Arrays.stream(ConversionState.values())
        .filter(this::holds)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean holds(ConversionState state) {
    return switch (this) {
      case EXISTING -> state != ConversionState.ENDED;
      case HAVE_CODE -> state == ConversionState.CODED || state == ConversionState.EXCHANGED;
      case FAULTY ->
          state == ConversionState.SUSPECTED_DUPLICATE
              || state == ConversionState.CONFIRMED_DUPLICATE
              || state == ConversionState.WRONG_CODE;
      case DOUBTFUL -> state.unresolved();
      case OPEN -> state.matchable();
    };
  }
}
