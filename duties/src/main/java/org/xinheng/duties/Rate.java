package org.xinheng.duties;

import java.util.Optional;

/** 四率. The rates a score is made of. */
public enum Rate {
  REPORTING("上报率", "reporting"),
  TIMELINESS("及时率", "timeliness"),
  COMPLIANCE("合规率", "compliance"),
  CONSISTENCY("一致率", "consistency");

  private final String title;
  private final String key;

  Rate(String title, String key) {
    this.title = title;
    this.key = key;
  }

  public String title() {
    return title;
  }

  /** The word of a score sheet. */
  public String key() {
    return key;
  }

  public Optional<Share> of(Counts counts) {
    return switch (this) {
      case REPORTING -> counts.reporting();
      case TIMELINESS -> counts.timeliness();
      case COMPLIANCE -> counts.compliance();
      case CONSISTENCY -> counts.consistency();
    };
  }
}
