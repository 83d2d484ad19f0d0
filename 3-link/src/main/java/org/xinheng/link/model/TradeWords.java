package org.xinheng.link.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 行业用语. Words that say what a firm does or what kind of place it is: 商贸, 建材, 经营部. */
final class TradeWords {
  private static final int LONGEST = 6;
  private static final String ENDINGS = "厂店部社站行馆院所场";
  private static final Set<String> WORDS = load();

  private TradeWords() {}

  private static Set<String> load() {
    try (InputStream in =
        Objects.requireNonNull(TradeWords.class.getResourceAsStream("trades.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .filter(Predicate.not(String::isBlank))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("行业用语表无法读取", e);
    }
  }

  /**
   * Where the trade begins: words are taken off the end as long as {@code least} characters stay.
   */
  static int begin(String core, int least) {
    int begin = core.length();
    int next = oneOff(core, begin, least, true);
    while (next < begin) {
      begin = next;
      next = oneOff(core, begin, least, false);
    }
    return begin;
  }

  private static int oneOff(String core, int end, int least, boolean last) {
    for (int begin = Math.max(least, end - LONGEST); begin <= end - 2; begin++) {
      if (WORDS.contains(core.substring(begin, end))) {
        return begin;
      }
    }
    boolean noun = last && end > least && ENDINGS.indexOf(core.charAt(end - 1)) >= 0;
    return noun ? oneOff(core, end - 1, least, false) : end;
  }
}
