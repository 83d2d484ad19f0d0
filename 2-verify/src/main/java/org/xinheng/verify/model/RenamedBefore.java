package org.xinheng.verify.model;

import java.util.Optional;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Role;

/** 更名前的名称. Of a 登记变更 of the name, what the subject was called before. */
final class RenamedBefore {
  private final int before;
  private final int what;

  RenamedBefore(CatalogueItem item) {
    this.before = item.indexOf(Role.CONTENT_BEFORE);
    this.what = item.indexOf(Role.CATEGORY);
  }

  Optional<String> of(Draft draft) {
    if (before < 0 || what < 0 || draft.at(before).isEmpty()) {
      return Optional.empty();
    }
    boolean renamed =
        draft.item().field(what).codes().stream()
            .filter(value -> value.code().equals(draft.at(what)))
            .map(CodeValue::means)
            .anyMatch(Role.SUBJECT_NAME.name()::equals);
    return renamed ? Optional.of(draft.at(before)) : Optional.empty();
  }
}
