package org.xinheng.publish.model;

import org.xinheng.publish.Seriousness;

/** 失信严重程度的认定, with the reason in a few Chinese words. */
public record Classified(Seriousness seriousness, String why) {

  /** The heavier; of equals this one. */
  Classified or(Classified other) {
    return other.seriousness.compareTo(seriousness) > 0 ? other : this;
  }
}
