package org.xinheng.collect.model;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinheng.collect.Field;

/** 列名. What a header says once decoration is taken off: blanks, line breaks, asterisks, (必填). */
public final class HeaderNames {
  private static final Pattern NEEDED =
      Pattern.compile("[(\\[【〔](?:必填|选填|必填项|选填项|条件必填|应填|必须|可选)[)\\]】〕]");
  private static final Pattern DECORATION =
      Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff*:：]+");

  private HeaderNames() {}

  /** The header in comparable form: half width, lower case, undecorated. */
  public static String bare(String header) {
    String half = Normalizer.normalize(header, Normalizer.Form.NFKC);
    String undecorated = DECORATION.matcher(half).replaceAll("");
    return NEEDED.matcher(undecorated).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** All bare names under which a field's column may come. */
  public static Set<String> of(Field field) {
    var names = new LinkedHashSet<String>();
    names.add(bare(field.title()));
    names.add(bare(field.name().value()));
    field.aliases().forEach(alias -> names.add(bare(alias)));
    return names;
  }
}
