package org.xinheng.inquire;

import java.util.Optional;
import org.xinheng.vocabulary.SubjectKind;

/** 检索条件. Narrows a search; an empty one does not. */
public record SearchFilters(
    Optional<SubjectKind> kind, Optional<String> town, Optional<String> state) {

  public static final SearchFilters NONE =
      new SearchFilters(Optional.empty(), Optional.empty(), Optional.empty());
}
