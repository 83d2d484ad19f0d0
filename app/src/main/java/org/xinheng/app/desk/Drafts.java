package org.xinheng.app.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.collect.Editions;
import org.xinheng.vocabulary.ItemCode;

/** 草稿的保存. A form that goes on with a draft names it; any other begins a new one. */
@Component
class Drafts {
  private static final int MORE = 3;

  private final Editions editions;

  Drafts(Editions editions) {
    this.editions = editions;
  }

  EditionOutcome keep(CatalogueItem item, Typed typed, Visit visit) {
    var draft = typed.text("draft");
    var why = typed.text("why");
    return draft.matches("\\d{1,18}")
        ? editions.redraft(Long.parseLong(draft), item, why, visit.login())
        : editions.draft(item, why, visit.login());
  }

  Optional<Edition> open(ItemCode item) {
    return editions.open().stream().filter(one -> one.item().code().equals(item)).findFirst();
  }

  /** The same form with room for more fields. */
  static Map<String, String> moreRows(Map<String, String> sent) {
    var more = new HashMap<>(sent);
    more.remove("more");
    more.put("rows", String.valueOf(FieldForm.rows(new Typed(sent)) + MORE));
    return more;
  }

  /** The box at which a refusal is told. */
  static String box(EditionRefusal why) {
    return switch (why) {
      case TOO_EARLY -> "inForceFrom";
      case SAME_EDITION -> "edition";
      case BASIS_MISSING -> "legalBasis";
      case TITLE_TAKEN -> "title";
      case PUBLICITY_CONTRADICTS -> "publicity";
      case ALREADY_OPEN -> "code";
      default -> "why";
    };
  }
}
