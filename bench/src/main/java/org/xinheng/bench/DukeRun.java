package org.xinheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.bench.LinkSet.Labelled;
import org.xinheng.vocabulary.EntityNames;

/** Duke in a process of its own, and what it made of the records. */
record DukeRun(String setting, double threshold, DukeScores.Quality quality, double perSecond) {

  static DukeRun of(Path folder, LinkSet set) throws IOException, InterruptedException {
    write(folder, "tuning", set.tuning);
    write(folder, "records", set.measured);
    var classes = Path.of("bench", "target");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                classes.resolve("bench-1.0.0-SNAPSHOT.jar") + ":" + classes.resolve("duke") + "/*",
                DukeRunner.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Duke 未能运行，退出码 " + process.exitValue());
    }
    var tuned =
        DukeScores.Tuned.on(
            Files.readAllLines(folder.resolve("tuning.out")),
            Files.readAllLines(folder.resolve("tuning.truth")));
    var quality =
        DukeScores.Quality.of(
            Files.readAllLines(folder.resolve("records.out")),
            Files.readAllLines(folder.resolve("records.truth")),
            0,
            tuned.threshold());
    double seconds = Double.parseDouble(Files.readString(folder.resolve("records.seconds")));
    return new DukeRun(
        DukeScores.SETTINGS.get(tuned.setting()),
        tuned.threshold(),
        quality,
        set.measured.size() / seconds);
  }

  private static void write(Path folder, String what, List<Labelled> records) throws IOException {
    var lines = new ArrayList<String>();
    for (var each : records) {
      lines.add(line(String.valueOf(lines.size()), each.stated()).replace("\n", ""));
    }
    Files.write(folder.resolve(what + ".tsv"), lines);
    Files.write(folder.resolve(what + ".truth"), records.stream().map(Labelled::truth).toList());
  }

  /** Names as the platform normalises them, the present one first; the address likewise. */
  static String line(String id, RegisterRow row) {
    var names =
        Stream.concat(
                Stream.of(EntityNames.withoutRemarks(row.name())),
                EntityNames.formerNames(row.name()).stream())
            .map(EntityNames::key)
            .collect(Collectors.joining("|"));
    return String.join(
            "\t",
            id,
            names.replace("\t", " "),
            EntityNames.key(row.address()).replace("\t", " "),
            EntityNames.key(row.representative()).replace("\t", " "))
        + "\n";
  }
}
