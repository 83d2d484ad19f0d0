package org.xinheng.app.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.xinheng.link.ConversionState;

/** 状态的归类. The states that one figure of the statistics counts together. */
enum ConversionGroup {
  EXISTING("存量（未注销）", state -> state != ConversionState.ENDED),
  HAVE_CODE(
      "已赋码（含已换证）", state -> state == ConversionState.CODED || state == ConversionState.EXCHANGED),
  FAULTY(
      "重码错码",
      state ->
          state == ConversionState.SUSPECTED_DUPLICATE
              || state == ConversionState.CONFIRMED_DUPLICATE
              || state == ConversionState.WRONG_CODE),
  DOUBTFUL("存疑（待人核对）", ConversionState::unresolved),
  OPEN("未解决", ConversionState::matchable);

  private final String title;
  private final Predicate<ConversionState> holds;

  ConversionGroup(String title, Predicate<ConversionState> holds) {
    this.title = title;
    this.holds = holds;
  }

  String title() {
    return title;
  }

  Set<ConversionState> states() {
    var states = EnumSet.noneOf(ConversionState.class);
    Arrays.stream(ConversionState.values()).filter(holds).forEach(states::add);
    return states;
  }
}
