package org.xinheng.duties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;

/** 只采一次. Tells the author of a form which of its fields the government already holds, and where. */
public final class CollectOnce {
  private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0\\u3000*:：()（）【】\\[\\]]+");
  private static final Pattern ASKED_FOR = Pattern.compile("(?:的)?(?:记录|情况|信息|证明|材料|复印件|扫描件)$");

  /** Of which time a form asks: the dossier has all times. */
  private static final Pattern SINCE =
      Pattern.compile(
          "^(?:最近|近|过去|上)?(?:[0-9一二两三四五六七八九十]+(?:个)?(?:年|月)|年度|一年度)(?:内|以来|度)?(?:的|是否有?|有无|受到的?)?");

  /** 食品经营许可证编号, 药品经营许可证: some licence's number, or the licence itself. */
  private static final Pattern LICENCE_NUMBER = Pattern.compile("许可证书?(?:编号|号码?|证号)$");

  private static final Pattern LICENCE = Pattern.compile("许可证书?$");
  private static final int SHORTEST = 3;

  private final Catalogue catalogue;
  private final Map<String, String> words;

  public CollectOnce(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.words = words();
  }

  /** What forms commonly call a field, and what the catalogue calls it. */
  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    try (var in = CollectOnce.class.getResourceAsStream("/form-words.yaml")) {
      var read =
          (Map<?, ?>)
              new Load(LoadSettings.builder().build())
                  .loadFromInputStream(Objects.requireNonNull(in));
      read.forEach((title, others) ->
          ((List<?>) others).forEach(other -> words.put(bare("" + other), bare("" + title))));
    } catch (IOException broken) {
      throw new UncheckedIOException("form-words.yaml", broken);
    }
    return Map.copyOf(words);
  }

  /** 现有与否；任何人都不得要的，另答 (山东省社会信用条例 第四十二条). */
  public enum Answer {
    HELD("政府已有，不应再要"),
    LIKELY("可能已有，请核对"),
    FORBIDDEN("依法禁止归集"),
    NOT_HELD("目录中没有");

    private final String title;

    Answer(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * 一个字段的答复.
   *
   * @param places the fields of the catalogue that hold it, as item · field
   */
  public record Finding(String name, Answer answer, List<String> places) {
    public Finding {
      places = List.copyOf(places);
    }
  }

  /** One answer a name, in their order; blank names and repeats are passed over. */
  public List<Finding> check(List<String> names) {
    var seen = new LinkedHashSet<String>();
    var findings = new ArrayList<Finding>();
    for (var name : names) {
      if (!bare(name).isEmpty() && seen.add(bare(name))) {
        findings.add(of(name.strip()));
      }
    }
    return findings;
  }

  /** An item answers by its own title as well: a form asks for 年报 or 行政处罚记录 as a whole. */
  private Finding of(String name) {
    if (Catalogue.neverCollected(name).isPresent()) {
      return new Finding(name, Answer.FORBIDDEN, List.of());
    }
    var bare = catalogued(bare(name));
    var same = new ArrayList<String>();
    var like = new ArrayList<String>();
    for (var item : catalogue.items()) {
      var title = bare(item.title());
      if (title.equals(bare) || title.equals(ASKED_FOR.matcher(bare).replaceFirst(""))) {
        same.add(item.title() + " · 整个事项");
      } else if (resembles(title, bare)) {
        like.add(item.title() + " · 整个事项");
      }
      for (var field : item.fields()) {
        if (bears(field, bare)) {
          same.add(place(item, field));
        } else if (resembles(bare(field.title()), bare)) {
          like.add(place(item, field));
        }
      }
    }
    return !same.isEmpty()
        ? new Finding(name, Answer.HELD, same)
        : new Finding(name, like.isEmpty() ? Answer.NOT_HELD : Answer.LIKELY, like);
  }

  /** What the catalogue calls it: as written, else without its time and without 情况, 证明 …. */
  private String catalogued(String asked) {
    var timeless = SINCE.matcher(asked).replaceFirst("");
    for (var form : List.of(asked, timeless, ASKED_FOR.matcher(timeless).replaceFirst(""))) {
      if (words.containsKey(form)) {
        return words.get(form);
      }
    }
    if (LICENCE_NUMBER.matcher(timeless).find()) {
      return words.getOrDefault("许可证号", timeless);
    }
    if (LICENCE.matcher(timeless).find()) {
      return "行政许可";
    }
    return timeless;
  }

  private static boolean bears(Field field, String bare) {
    return bare(field.title()).equals(bare)
        || bare(field.name().value()).equals(bare)
        || field.aliases().stream().anyMatch(alias -> bare(alias).equals(bare));
  }

  private static boolean resembles(String title, String bare) {
    return Math.min(title.length(), bare.length()) >= SHORTEST
        && (title.contains(bare) || bare.contains(title));
  }

  private static String place(CatalogueItem item, Field field) {
    return item.title() + " · " + field.title();
  }

  private static String bare(String name) {
    return DECORATION
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
