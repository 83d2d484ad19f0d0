package org.xinheng.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.bench.LinkSet.Labelled;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.inquire.search.ListingIndex;
import org.xinheng.link.LinkDecision;
import org.xinheng.link.Linking;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 关联的准确与快慢. Records without a code, with the dirt of real files, linked against 1,000,000 entities
 * by the linker of the line; the same records against the same entities by Duke. Right is an
 * automatic link to the firm that is meant. Wrong is any other automatic link, and a firm founded
 * although it is on the register. A record that goes to a person is undecided: it counts against
 * recall only.
 */
final class LinkBench {
  private static final int ENTITIES = 1_000_000;
  private static final int CHUNK = 5_000;

  /** Of the labelled set, unless another is given: a rule that was worked on needs a fresh one. */
  private static final long SEED =
      Long.parseLong(System.getenv().getOrDefault("XINHENG_BENCH_SEED", "20260506"));

  private static final double PRECISION_GOAL = 0.995;
  private static final double F1_GOAL = 0.95;
  private static final double GOAL = 10;

  private LinkBench() {}

  /** What came of the records of a set. */
  private record Outcome(Map<LinkKind, int[]> counts, double seconds, int records) {
    static final int RIGHT = 0;
    static final int WRONG = 1;
    static final int REVIEW = 2;
    static final int NEW = 3;

    double precision() {
      return sum(RIGHT) / (double) (sum(RIGHT) + wrong());
    }

    double recall() {
      int having =
          counts.entrySet().stream()
              .filter(each -> each.getKey().isOnRegister())
              .mapToInt(each -> Arrays.stream(each.getValue()).sum())
              .sum();
      return sum(RIGHT) / (double) having;
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    double perSecond() {
      return records / seconds;
    }

    private int wrong() {
      return sum(WRONG)
          + counts.entrySet().stream()
              .filter(each -> each.getKey().isOnRegister())
              .mapToInt(each -> each.getValue()[NEW])
              .sum();
    }

    private int sum(int which) {
      return counts.values().stream().mapToInt(each -> each[which]).sum();
    }
  }

  static boolean run(int most) throws Exception {
    var data = RegisterFile.dataFolder();
    int entities = most == 0 ? ENTITIES : most;
    var set = LinkSet.of(data, SEED);
    set.withoutThoseThatExist(data);
    Collections.shuffle(set.measured, new Random(SEED));
    Collections.shuffle(set.tuning, new Random(SEED));
    System.out.printf(
        "%s, seed %d: %,d labelled records, %,d more to tune Duke on and to warm up%n",
        RegisterFile.present(data) ? "real registers" : "made-up firms",
        SEED,
        set.measured.size(),
        set.tuning.size());
    Path folder = Files.createTempDirectory("xinheng-link");
    try {
      var register = folder.resolve("registrations.csv");
      var duke = Files.createDirectories(folder.resolve("duke"));
      int rows = write(set, data, entities, register, duke.resolve("entities.tsv"));
      var own = own(set, folder.resolve("data"), register, rows);
      return report(own, DukeRun.of(duke, set));
    } finally {
      Folders.delete(folder);
    }
  }

  /** The register as the line takes it and as Duke takes it: the same firms in both. */
  private static int write(LinkSet set, Path data, int most, Path register, Path entities)
      throws IOException {
    var needed = new HashSet<String>();
    Stream.of(set.measured, set.tuning)
        .flatMap(List::stream)
        .map(Labelled::truth)
        .filter(Predicate.not(String::isEmpty))
        .forEach(needed::add);
    var seen = new HashSet<String>();
    try (CsvWriter csv = CsvWriter.builder().build(register);
        BufferedWriter duke = Files.newBufferedWriter(entities)) {
      csv.writeRecord(RegisterFile.COLUMNS);
      set.added.forEach(row -> write(row, csv, duke, seen));
      needed.removeAll(seen);
      RegisterRows.each(
          data,
          row -> {
            boolean may = !set.keptOff.contains(row.code()) && !seen.contains(row.code());
            if (may && (needed.remove(row.code()) || seen.size() + needed.size() < most)) {
              write(row, csv, duke, seen);
            }
          });
    }
    return seen.size();
  }

  private static void write(
      RegisterRow row, CsvWriter csv, BufferedWriter duke, java.util.Set<String> seen) {
    try {
      csv.writeRecord(row.cells());
      duke.write(DukeRun.line(row.code(), row));
      seen.add(row.code());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome own(LinkSet set, Path folder, Path register, int rows) throws Exception {
    try (var line = Line.start(folder)) {
      double seconds = line.carry(register, rows);
      System.out.printf("%,d entities loaded through the line in %.0f s%n", rows, seconds);
      var index = line.bean(ListingIndex.class);
      for (long all = standing(line); index.size() < all; Thread.sleep(500)) {
        index.refresh();
      }
      System.out.printf("%,d names in the search index%n", index.size());
      var tuned = linked(line, set.tuning);
      print("warm-up set", tuned);
      var outcome = linked(line, set.measured);
      print("measured set", outcome);
      return outcome;
    }
  }

  /** As many as the search index must hold before it has caught up with the line. */
  private static long standing(Line line) {
    return JdbcClient.create(line.bean(javax.sql.DataSource.class))
        .sql("select count(*) from link.offered_entity where standing <> 'MERGED'")
        .query(Long.class)
        .single();
  }

  /** In chunks as the line does, each in a transaction that is rolled back. */
  private static Outcome linked(Line line, List<Labelled> records) {
    var item = line.bean(Catalogue.class).item(new ItemCode("annual-report"));
    var linking = line.bean(Linking.class);
    var transaction = new TransactionTemplate(line.bean(PlatformTransactionManager.class));
    var codes = codes(line, records);
    Map<LinkKind, int[]> counts = new EnumMap<>(LinkKind.class);
    double seconds = 0;
    for (int from = 0; from < records.size(); from += CHUNK) {
      var chunk = records.subList(from, Math.min(from + CHUNK, records.size()));
      var sent = chunk.stream().map(each -> record(item, each.stated())).toList();
      long start = System.nanoTime();
      var decisions =
          transaction.execute(status -> {
            status.setRollbackOnly();
            return linking.link(sent);
          });
      seconds += (System.nanoTime() - start) / 1e9;
      for (int i = 0; decisions != null && i < chunk.size(); i++) {
        int outcome = outcome(chunk.get(i), decisions.get(i), codes);
        counts.computeIfAbsent(chunk.get(i).kind(), any -> new int[4])[outcome]++;
      }
    }
    return new Outcome(counts, seconds, records.size());
  }

  private static int outcome(Labelled labelled, LinkDecision decision, Map<Long, String> codes) {
    return switch (decision) {
      case LinkDecision.Linked(var subject, var evidence) ->
          labelled.truth().equals(codes.getOrDefault(subject.value(), "?"))
              ? Outcome.RIGHT
              : Outcome.WRONG;
      case LinkDecision.Founded founded -> Outcome.NEW;
      case LinkDecision.Doubtful doubtful -> Outcome.REVIEW;
    };
  }

  /** By their numbers, the codes of the firms that records are about. */
  private static Map<Long, String> codes(Line line, List<Labelled> records) {
    var codes = new HashMap<Long, String>();
    JdbcClient.create(line.bean(javax.sql.DataSource.class))
        .sql("select id, code from link.market_entity where code = any(:codes)")
        .param("codes", records.stream().map(Labelled::truth).distinct().toArray(String[]::new))
        .query(row -> {
          codes.put(row.getLong("id"), row.getString("code"));
        });
    return codes;
  }

  private static CreditRecord record(CatalogueItem item, RegisterRow stated) {
    var name = EntityNames.withoutRemarks(stated.name());
    var cells = new String[item.fields().size()];
    Arrays.fill(cells, "");
    return new CreditRecord(
        item,
        1,
        new byte[16],
        new byte[16],
        new SubjectReference(
            SubjectKind.LEGAL_PERSON,
            name,
            EntityNames.key(name),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            stated.representative(),
            stated.address(),
            EntityNames.formerNames(stated.name())),
        LocalDate.of(2026, 1, 5),
        cells,
        List.of(),
        false,
        List.of());
  }

  private static void print(String what, Outcome outcome) {
    System.out.printf("%s: %-41s %6s %6s %6s %6s%n", what, "", "right", "wrong", "review", "new");
    outcome
        .counts()
        .forEach((kind, counts) ->
            System.out.printf(
                "  %-16s %-38s %6d %6d %6d %6d%n",
                kind, kind.title(), counts[0], counts[1], counts[2], counts[3]));
    System.out.printf(
        "  precision %.4f recall %.4f F1 %.4f, %,.0f records/s%n",
        outcome.precision(), outcome.recall(), outcome.f1(), outcome.perSecond());
  }

  private static boolean report(Outcome own, DukeRun duke) {
    System.out.printf(
        "duke (%s, threshold %.3f, tuned on the other set): precision %.4f recall %.4f F1 %.4f, %,.0f records/s%n",
        duke.setting(),
        duke.threshold(),
        duke.quality().precision(),
        duke.quality().recall(),
        duke.quality().f1(),
        duke.perSecond());
    double ratio = own.perSecond() / duke.perSecond();
    System.out.printf(
        "precision %.4f goal %.3f%nF1 %.4f goal %.2f%n",
        own.precision(), PRECISION_GOAL, own.f1(), F1_GOAL);
    boolean met = own.precision() >= PRECISION_GOAL && own.f1() >= F1_GOAL && ratio >= GOAL;
    System.out.printf("link ratio %.1f goal %.1f %s%n", ratio, GOAL, met ? "met" : "short");
    return met;
  }
}
