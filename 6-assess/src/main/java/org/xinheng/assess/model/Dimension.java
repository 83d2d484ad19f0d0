package org.xinheng.assess.model;

import java.util.List;

/**
 * 维度. Starts with its whole weight and loses points, or starts with none and earns them; never
 * below nothing, never above its weight.
 */
record Dimension(String title, int weight, boolean earns, List<Indicator> indicators) {
  Dimension {
    indicators = List.copyOf(indicators);
  }

  /** Whether nothing of it can be known yet. */
  boolean unavailable() {
    return indicators.stream().allMatch(one -> one.selection().unavailable());
  }
}
