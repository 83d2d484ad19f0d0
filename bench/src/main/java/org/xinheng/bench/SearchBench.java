package org.xinheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.xinheng.bench.SearchQueries.Query;
import org.xinheng.bench.SearchQueries.Way;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Hit;
import org.xinheng.inquire.Listing;
import org.xinheng.inquire.search.ListingIndex;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** 名称检索 against a plain Lucene bigram index on the same names, in one run. */
final class SearchBench {
  private static final int NAMES = 1_000_000;
  private static final int EACH = 2_000;
  private static final int ROUNDS = 3;
  private static final double GOAL = 1.5;
  private static final double HIT_GOAL = 0.99;

  private SearchBench() {}

  static boolean run(int most) throws IOException {
    NamedEntities entities = NamedEntities.upTo(most == 0 ? NAMES : most);
    System.out.printf("%,d names, %s%n", entities.names().size(), entities.origin());
    Path folder = Files.createTempDirectory("xinheng-search");
    try {
      return run(entities, folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private static boolean run(NamedEntities entities, Path folder) throws IOException {
    long start = System.nanoTime();
    try (PlainBigramIndex plain = new PlainBigramIndex(folder.resolve("plain"), entities)) {
      built("plain bigram index", start, folder.resolve("plain"), entities);
      start = System.nanoTime();
      try (ListingIndex index = ListingIndex.in(folder.resolve("xinheng"))) {
        fill(index, entities);
        built("xinheng", start, folder.resolve("xinheng"), entities);
        return compare(entities, plain, new EntitySearch(index));
      }
    }
  }

  private static void fill(ListingIndex index, NamedEntities entities) {
    List<Listing> batch = new ArrayList<>();
    for (int i = 0; i < entities.names().size(); i++) {
      batch.add(listing(i, entities));
      if (batch.size() == 5_000) {
        index.put(batch);
        batch.clear();
      }
    }
    index.put(batch);
    index.commit();
    index.refresh();
  }

  private static Listing listing(int number, NamedEntities entities) {
    String code = entities.codes().get(number);
    return new Listing(
        new SubjectId(number + 1L),
        entities.names().get(number),
        List.of(),
        code.length() == 18 ? code : "",
        code.length() == 18 || code.isEmpty() ? List.of() : List.of(code),
        SubjectKind.LEGAL_PERSON,
        false,
        "",
        "",
        Optional.empty());
  }

  private static boolean compare(
      NamedEntities entities, PlainBigramIndex plain, EntitySearch search) throws IOException {
    Map<Way, double[]> hits = new EnumMap<>(Way.class);
    List<Query> mixed = new ArrayList<>();
    SearchQueries queries = new SearchQueries(entities, 20260506);
    for (Way way : Way.values()) {
      List<Query> asked = queries.of(way, EACH);
      hits.put(way, hitsAtTen(asked, entities, plain, search));
      if (SearchQueries.MIXED.contains(way)) {
        mixed.addAll(asked);
      }
    }
    Collections.shuffle(mixed, new Random(1));
    Timing plainTime = new Timing();
    Timing ownTime = new Timing();
    for (int round = 0; round <= ROUNDS; round++) {
      plainTime.run(mixed, round > 0, plain::find);
      ownTime.run(mixed, round > 0, query -> search.search(query.text(), 10));
    }
    return report(hits, plainTime, ownTime);
  }

  private static double[] hitsAtTen(
      List<Query> asked, NamedEntities entities, PlainBigramIndex plain, EntitySearch search)
      throws IOException {
    int plainHits = 0;
    int ownHits = 0;
    for (Query query : asked) {
      plainHits += plain.find(query).contains(query.target()) ? 1 : 0;
      long wanted = query.target() + 1L;
      boolean hit =
          search.search(query.text(), 10).stream()
              .map(Hit::listing)
              .anyMatch(listing -> listing.id().value() == wanted);
      ownHits += hit ? 1 : 0;
      if (!hit && System.getenv("XINHENG_BENCH_MISSES") != null) {
        System.out.println(query + " " + entities.names().get(query.target()));
      }
    }
    return new double[] {plainHits / (double) asked.size(), ownHits / (double) asked.size()};
  }

  private static boolean report(Map<Way, double[]> hits, Timing plain, Timing own) {
    System.out.printf(
        "%-18s %9s %9s | %9s %9s | %7s %7s%n",
        "ms, hit@10", "plain p50", "p99", "xinheng p50", "p99", "plain", "xinheng");
    for (Way way : Way.values()) {
      double[] hit = Objects.requireNonNull(hits.get(way));
      System.out.printf(
          "%-18s %9.3f %9.3f | %9.3f %9.3f | %7.4f %7.4f%n",
          way,
          plain.percentile(way, 0.5),
          plain.percentile(way, 0.99),
          own.percentile(way, 0.5),
          own.percentile(way, 0.99),
          hit[0],
          hit[1]);
    }
    double ratio = own.percentile(null, 0.99) / plain.percentile(null, 0.99);
    System.out.printf(
        "mixed p50 %.3f / %.3f ms, p99 %.3f / %.3f ms (xinheng / plain)%n",
        own.percentile(null, 0.5),
        plain.percentile(null, 0.5),
        own.percentile(null, 0.99),
        plain.percentile(null, 0.99));
    double found = Objects.requireNonNull(hits.get(Way.WRONG_CHARACTER))[1];
    System.out.printf("hit@10 with one wrong character %.4f goal %.2f%n", found, HIT_GOAL);
    boolean met = ratio <= GOAL && found >= HIT_GOAL;
    System.out.printf("search ratio %.2f goal %.1f %s%n", ratio, GOAL, met ? "met" : "short");
    return met;
  }

  private static void built(String what, long start, Path folder, NamedEntities entities)
      throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: built in %.1f s, %,.0f names/s, %,d MB%n",
        what, seconds, entities.names().size() / seconds, bytes(folder) >> 20);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private interface Engine {
    Object answer(Query query) throws IOException;
  }

  /** Nanoseconds of each query, by way. */
  private static final class Timing {
    private final Map<Way, List<Long>> nanos = new EnumMap<>(Way.class);

    void run(List<Query> queries, boolean measured, Engine engine) throws IOException {
      for (Query query : queries) {
        long start = System.nanoTime();
        engine.answer(query);
        long took = System.nanoTime() - start;
        if (measured) {
          nanos.computeIfAbsent(query.way(), way -> new ArrayList<>()).add(took);
        }
      }
    }

    /** Milliseconds; of all ways together where none is named. */
    double percentile(@org.jspecify.annotations.Nullable Way way, double share) {
      long[] sorted =
          nanos.entrySet().stream()
              .filter(each -> way == null || each.getKey() == way)
              .flatMap(each -> each.getValue().stream())
              .mapToLong(Long::longValue)
              .toArray();
      Arrays.sort(sorted);
      return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
  }
}
