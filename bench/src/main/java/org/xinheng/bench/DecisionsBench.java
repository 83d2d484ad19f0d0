package org.xinheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.link.LinkDecision;
import org.xinheng.link.Linking;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.ChineseDates;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.DecisionNumbers;
import org.xinheng.vocabulary.DecisionText;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 决定文书. How much of real decisions' prose is read as its labels say, and how many of the
 * enterprises it names are linked to a register of a million, by the linker of the line.
 */
final class DecisionsBench {
  private static final String SEGMENTS = "penalties-env/penalty_segments.jsonl.gz";
  private static final double NUMBERS_GOAL = 0.95;

  private DecisionsBench() {}

  /** One segment, its labels and what was read. */
  private record Segment(JsonNode label, DecisionText read) {}

  static boolean run() throws Exception {
    Path data = RegisterFile.dataFolder();
    if (!Files.isReadable(data.resolve(SEGMENTS))) {
      System.out.println("XINHENG_BENCH_DATA 中没有 " + SEGMENTS + "，无从度量。");
      return false;
    }
    var segments = segments(data.resolve(SEGMENTS));
    double numbers = parsed(segments);
    Path folder = Files.createTempDirectory("xinheng-decisions");
    try (var line = Line.start(folder.resolve("data"))) {
      var file = RegisterFile.write(folder.resolve("registrations.csv"), 1_000_000);
      line.carry(file.path(), file.rows());
      linked(line, segments);
    } finally {
      Folders.delete(folder);
    }
    boolean met = numbers >= NUMBERS_GOAL;
    System.out.printf(
        "decisions ratio %.3f goal %.2f %s%n", numbers, NUMBERS_GOAL, met ? "met" : "short");
    return met;
  }

  private static List<Segment> segments(Path file) throws IOException {
    var json = JsonMapper.builder().build();
    var segments = new ArrayList<Segment>();
    try (var in = new BufferedReader(RegisterFile.open(file))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var label = json.readTree(line);
        segments.add(new Segment(label, DecisionText.read(label.path("text").asString())));
      }
    }
    return segments;
  }

  /** Prints the share of labels that were read, a field a line; gives that of the numbers. */
  private static double parsed(List<Segment> segments) {
    double numbers =
        rate(
            "document numbers",
            segments,
            "doc_no",
            (segment, label) ->
                segment.read().numbers().stream()
                    .anyMatch(number -> contains(number, DecisionNumbers.normalise(label))));
    rate(
        "days",
        segments,
        "date",
        (segment, label) ->
            ChineseDates.parse(label).map(segment.read().days()::contains).orElse(false));
    rate(
        "codes",
        segments,
        "code_in_text",
        (segment, label) ->
            segment.read().codes().stream()
                .anyMatch(label.toUpperCase(java.util.Locale.ROOT)::startsWith));
    rate(
        "enterprises",
        segments,
        "company",
        (segment, label) ->
            segment.read().names().stream()
                .anyMatch(name -> EntityNames.key(name).equals(EntityNames.key(label))));
    return numbers;
  }

  private static boolean contains(String read, String label) {
    return read.contains(label) || label.contains(read);
  }

  private interface Agrees {
    boolean with(Segment segment, String label);
  }

  private static double rate(String what, List<Segment> segments, String field, Agrees agrees) {
    int all = 0;
    int right = 0;
    for (var segment : segments) {
      Set<String> labels = new HashSet<>();
      segment.label().path(field).forEach(one -> labels.add(one.asString()));
      for (String label : labels) {
        all++;
        right += agrees.with(segment, label) ? 1 : 0;
      }
    }
    System.out.printf("%s: %,d of %,d read, %.3f%n", what, right, all, (double) right / all);
    return (double) right / all;
  }

  /** Links what was read by the line's own linker; nothing it would found is kept. */
  private static void linked(Line line, List<Segment> segments) {
    var item = line.bean(Catalogue.class).item(new ItemCode("penalty"));
    var linking = line.bean(Linking.class);
    var transaction = new TransactionTemplate(line.bean(PlatformTransactionManager.class));
    Map<String, Integer> outcomes = new TreeMap<>();
    int named = 0;
    for (var segment : segments) {
      var record = record(item, segment.read());
      if (record.isPresent()) {
        named++;
        outcomes.merge(outcome(transaction, linking, record.get()), 1, Integer::sum);
      }
    }
    System.out.printf(
        "%,d of %,d segments name an enterprise; linked against the register: %s%n",
        named,
        segments.size(),
        outcomes.entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining(", ")));
  }

  private static String outcome(
      TransactionTemplate transaction, Linking linking, CreditRecord record) {
    String told =
        transaction.execute(status -> {
          status.setRollbackOnly();
          return switch (linking.link(List.of(record)).getFirst()) {
            case LinkDecision.Linked(var subject, var evidence) -> "linked by " + evidence;
            case LinkDecision.Founded founded -> "not on the register";
            case LinkDecision.Doubtful doubtful ->
                "for a person: " + doubtful.why().replaceAll("“[^”]*”", "…");
          };
        });
    return told == null ? "" : told;
  }

  /** As a row that names the enterprise and, where the text has one, its code. */
  private static Optional<CreditRecord> record(CatalogueItem item, DecisionText read) {
    return read.subject()
        .map(name ->
            new CreditRecord(
                item,
                1,
                new byte[16],
                new byte[16],
                new SubjectReference(
                    SubjectKind.LEGAL_PERSON,
                    name,
                    EntityNames.key(name),
                    sound(read),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    "",
                    "",
                    List.of()),
                LocalDate.of(2019, 1, 1),
                blank(item),
                List.of(),
                false,
                List.of()));
  }

  private static Optional<UnifiedSocialCreditCode> sound(DecisionText read) {
    return read.codes().stream()
        .map(CodeReading::of)
        .filter(CodeReading.Sound.class::isInstance)
        .map(sound -> ((CodeReading.Sound) sound).code())
        .findFirst();
  }

  private static String[] blank(CatalogueItem item) {
    var cells = new String[item.fields().size()];
    Arrays.fill(cells, "");
    return cells;
  }
}
