package org.xinheng.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.vocabulary.ItemCode;

/**
 * 新增目录项表单的读取. A local item begins with the fields that every record has — whose, by whom, when,
 * what — and those named besides; it must rest on a legal basis of its own (目录之外不得归集).
 */
final class NewItemForm {
  private static final String UNNAMED = "unnamed";

  private final Catalogue catalogue;
  private final Typed typed;

  NewItemForm(Catalogue catalogue, Typed typed) {
    this.catalogue = catalogue;
    this.typed = typed;
  }

  /** What every local item begins with. */
  static CatalogueItem pattern() {
    try {
      var text =
          new ClassPathResource("catalogue/local-item.yaml")
              .getContentAsString(StandardCharsets.UTF_8);
      return Catalogue.parse(text, "地方新增事项的底本");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The form before anything is typed. */
  static Map<String, String> empty() {
    var sent = ItemForm.of(pattern(), pattern());
    sent.put("legalBasis", "");
    sent.put("furnishedBy", "");
    return sent;
  }

  /** The form as it was when the draft was made. */
  static Map<String, String> of(Edition draft) {
    var sent = ItemForm.of(pattern(), draft.item());
    sent.put("code", draft.item().code().value());
    sent.put("title", draft.item().title());
    sent.put("edition", draft.item().edition());
    sent.put("inForceFrom", draft.item().inForceFrom().toString());
    sent.put("why", draft.why());
    sent.put("draft", String.valueOf(draft.id()));
    return sent;
  }

  /** The item, or empty when the problems of what was typed say why not. */
  Optional<CatalogueItem> read() {
    var code = code();
    if (typed.text("title").isEmpty()) {
      typed.wrong("title", "请写明事项名称，如“物业服务企业信用信息”");
    }
    var pattern = pattern();
    var named =
        new CatalogueItem(
            code,
            typed.or("title", UNNAMED),
            pattern.edition(),
            pattern.inForceFrom(),
            pattern.nature(),
            code.value(),
            pattern.fields(),
            pattern.naturalKey(),
            pattern.crossRules(),
            pattern.provisions());
    return new ItemForm(pattern, typed).read(named).filter(this::lawful);
  }

  private boolean lawful(CatalogueItem item) {
    var forbidden = catalogue.forbiddenIn(item);
    forbidden.ifPresent(
        sentence -> typed.wrong(sentence.contains(item.title()) ? "title" : "fields", sentence));
    var shown = catalogue.identityShownIn(item);
    shown.ifPresent(sentence -> typed.wrong("fields", sentence));
    return forbidden.isEmpty() && shown.isEmpty();
  }

  private ItemCode code() {
    var code = typed.text("code");
    if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || code.length() > 40) {
      typed.wrong("code", "事项代码用小写字母、数字和短横，以字母开头，不超过 40 个字符，如 property-service");
      return new ItemCode(UNNAMED);
    }
    if (!catalogue.editions(new ItemCode(code)).isEmpty() || code.equals("new")) {
      typed.wrong("code", "代码“" + code + "”已经在用，请另取一个；要改已有的事项，请用“修订”");
    }
    return new ItemCode(code);
  }
}
