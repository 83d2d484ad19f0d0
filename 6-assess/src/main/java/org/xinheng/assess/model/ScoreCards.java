package org.xinheng.assess.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xinheng.collect.Catalogue;
import org.xinheng.vocabulary.ItemCode;

/** 全部评分卡. All versions of all cards; of each, the latest whose day has come is in force. */
public record ScoreCards(List<ScoreCard> all) {
  private static final String FOLDER = "/scorecards/";

  public ScoreCards {
    all = List.copyOf(all);
  }

  /** Those that come with Xinheng. */
  public static ScoreCards bundled(Catalogue catalogue) {
    var index =
        new Load(LoadSettings.builder().build()).loadFromString(resource("scorecards.yaml"));
    if (!(index instanceof List<?> files)) {
      throw new IllegalStateException("scorecards.yaml is no list");
    }
    return new ScoreCards(
        files.stream()
            .map(String::valueOf)
            .map(file -> CardYaml.read(resource(file), file, catalogue))
            .toList());
  }

  /** In the order of the index, one version each. */
  public List<ScoreCard> inForceOn(LocalDate day) {
    return all.stream()
        .map(ScoreCard::id)
        .distinct()
        .flatMap(id -> inForceOn(id, day).stream())
        .toList();
  }

  public Optional<ScoreCard> inForceOn(String id, LocalDate day) {
    return all.stream()
        .filter(card -> card.id().equals(id) && !card.inForceFrom().isAfter(day))
        .max(Comparator.comparing(ScoreCard::inForceFrom));
  }

  /** Items of which some card needs to know the records. */
  public Set<ItemCode> items() {
    return all.stream()
        .flatMap(card -> card.items().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Codes of the item's fields of which some card needs to know the values. */
  public Set<String> fieldsOf(ItemCode item) {
    return all.stream()
        .flatMap(card -> card.fieldsOf(item).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String resource(String file) {
    try (InputStream in = ScoreCards.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalArgumentException("评分卡文件不存在：scorecards/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("scorecards/" + file, broken);
    }
  }
}
