package org.xinheng.vocabulary;

import java.util.Optional;

/** 行政相对人类别. The three kinds of the 双公示 standard (发改办财金〔2018〕424号). */
public enum SubjectKind {
  LEGAL_PERSON("法人及非法人组织"),
  INDIVIDUAL_BUSINESS("个体工商户"),
  NATURAL_PERSON("自然人");

  private final String title;

  SubjectKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The kind with exactly this title, blanks aside. */
  public static Optional<SubjectKind> titled(String title) {
    String bare = HalfWidth.withoutBlanks(title);
    for (SubjectKind kind : values()) {
      if (kind.title.equals(bare)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
