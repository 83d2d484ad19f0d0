package org.xinheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;

/**
 * The baseline, in a process of its own because it needs a Lucene of its own: Duke 1.2 with its
 * Lucene database. Reads entities and records, writes for each record the best candidate and its
 * probability under each setting. Names come normalised as the platform's own; candidates are found
 * by the bigrams of the name, each as one token, for the standard analyser would split Chinese into
 * single characters.
 *
 * <pre>DukeRunner FOLDER: entities.tsv, tuning.tsv, records.tsv → tuning.out, records.out</pre>
 */
final class DukeRunner {
  private static final int HITS = 30;
  private static final float RELEVANCE = 0.3f;

  private DukeRunner() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var database = new LuceneDatabase();
    database.setPath(folder.resolve("index").toString());
    database.setMaxSearchHits(HITS);
    database.setMinRelevance(RELEVANCE);
    database.setFuzzySearch(false);
    var processors =
        DukeScores.SETTINGS.stream().map(setting -> processor(setting, database)).toList();
    database.setOverwrite(true);
    long start = System.nanoTime();
    try (var lines = Files.lines(folder.resolve("entities.tsv"))) {
      lines.forEach(line -> database.index(record(line)));
    }
    database.commit();
    System.out.printf("indexed in %.1f s%n", (System.nanoTime() - start) / 1e9);
    run(folder, "tuning", database, processors);
    int best = Integer.parseInt(best(folder));
    run(folder, "records", database, List.of(processors.get(best)));
    database.close();
  }

  /** The setting that does best on the tuning set, as the parent computes it too. */
  private static String best(Path folder) throws IOException {
    var truth = Files.readAllLines(folder.resolve("tuning.truth"));
    return String.valueOf(
        DukeScores.Tuned.on(Files.readAllLines(folder.resolve("tuning.out")), truth).setting());
  }

  private static Processor processor(String setting, LuceneDatabase database) {
    var parts = setting.split(" ", -1);
    Comparator name =
        switch (parts[0]) {
          case "qgram" -> new QGramComparator();
          case "jaro" -> new JaroWinkler();
          default -> new Levenshtein();
        };
    var blocking = new PropertyImpl("grams", new QGramComparator(), 0.5, 0.5);
    blocking.setIgnoreProperty(true);
    blocking.setLookupBehaviour(Property.Lookup.TRUE);
    var configuration = new ConfigurationImpl();
    var properties = new ArrayList<Property>();
    properties.add(new PropertyImpl("id"));
    properties.add(blocking);
    properties.add(compared("name", name, Double.parseDouble(parts[1]), 0.05));
    properties.add(compared("address", new QGramComparator(), Double.parseDouble(parts[2]), 0.3));
    properties.add(compared("representative", new ExactComparator(), 0.85, 0.3));
    configuration.setProperties(properties);
    configuration.setThreshold(0.5);
    configuration.setDatabase(database);
    configuration.validate();
    database.setConfiguration(configuration);
    return new Processor(configuration, database);
  }

  private static Property compared(String name, Comparator by, double high, double low) {
    var property = new PropertyImpl(name, by, low, high);
    property.setLookupBehaviour(Property.Lookup.FALSE);
    return property;
  }

  /** id, names joined by |, address, representative. */
  private static Record record(String line) {
    var cells = line.split("\t", -1);
    var record = new RecordImpl();
    record.addValue("id", cells[0]);
    for (var name : cells[1].split("\\|", -1)) {
      record.addValue("name", name);
      record.addValue("grams", grams(name));
    }
    Stream.of(Map.entry("address", cells[2]), Map.entry("representative", cells[3]))
        .filter(cell -> !cell.getValue().isEmpty())
        .forEach(cell -> record.addValue(cell.getKey(), cell.getValue()));
    return record;
  }

  private static String grams(String name) {
    var grams = new StringBuilder();
    for (int i = 0; i + 2 <= name.length(); i++) {
      grams.append(Integer.toHexString(name.charAt(i) << 16 | name.charAt(i + 1))).append(' ');
    }
    return grams.toString();
  }

  private static void run(
      Path folder, String what, LuceneDatabase database, List<Processor> processors)
      throws IOException {
    var records = new ArrayList<Record>();
    try (BufferedReader in = Files.newBufferedReader(folder.resolve(what + ".tsv"))) {
      in.lines().map(DukeRunner::record).forEach(records::add);
    }
    var answers = new ConcurrentHashMap<Integer, String>();
    long start = System.nanoTime();
    IntStream.range(0, records.size())
        .parallel()
        .forEach(i -> answers.put(i, answer(records.get(i), database, processors)));
    double seconds = (System.nanoTime() - start) / 1e9;
    var lines = IntStream.range(0, records.size()).mapToObj(answers::get).toList();
    Files.write(folder.resolve(what + ".out"), lines);
    Files.writeString(folder.resolve(what + ".seconds"), String.valueOf(seconds));
    System.out.printf("%s: %d in %.1f s%n", what, records.size(), seconds);
  }

  /** For each setting the best candidate and its probability. */
  private static String answer(Record record, LuceneDatabase database, List<Processor> all) {
    var found = database.findCandidateMatches(record);
    var answer = new StringBuilder();
    for (var processor : all) {
      double best = 0;
      String id = "";
      for (var candidate : found) {
        double probability = processor.compare(record, candidate);
        if (probability > best) {
          best = probability;
          id = candidate.getValue("id");
        }
      }
      answer.append(id).append(' ').append(best).append('\t');
    }
    return answer.toString();
  }
}
