package org.xinheng.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of licences that a person has to look at, made from the good sample file. */
final class OddLicences {
  private static final Path FILES = Path.of("../samples/files");

  private OddLicences() {}

  /** Licences of entities on the register, under names that are not at all like their own. */
  static byte[] othersCodes() throws IOException {
    var lines = Files.readAllLines(FILES.resolve("licence-30-two-wrong.csv"));
    var rows =
        Stream.of(1, 2)
            .map(row -> lines.get(row).replaceFirst("^[^,]+", "济南某某大酒店").replace("〕", "〕9"));
    return Stream.concat(Stream.of(lines.getFirst()), rows)
        .collect(Collectors.joining("\r\n", "", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Of an entity on the register, under a name that is not at all like its own.
   *
   * @param number what stands before 号
   * @param state {@code 1} in force, {@code 2} not
   */
  static String otherName(String number, String decidedOn, String state) throws IOException {
    return dated(line(1).replaceFirst("^[^,]+", "济南某某大酒店"), number, decidedOn, state);
  }

  /** Of a code that fails its check by the last character only. */
  static String wrongCheck(String number, String decidedOn) throws IOException {
    var code = line(1).split(",", -1)[2];
    var wrong = code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");
    return dated(line(1).replace(code, wrong), number, decidedOn, "1");
  }

  /** Of an entity on the register, under its own name. */
  static String sure(String number, String decidedOn) throws IOException {
    return dated(line(1), number, decidedOn, "1");
  }

  static byte[] file(String... rows) throws IOException {
    return Stream.concat(Stream.of(line(0)), Stream.of(rows))
        .collect(Collectors.joining("\r\n", "", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String dated(String row, String number, String decidedOn, String state) {
    return row.replaceFirst("〕\\d+号", "〕" + number + "号")
        .replaceAll("2026-05-\\d\\d", decidedOn)
        .replace(",2099-12-31,", ",2028-12-31,")
        .replaceFirst(",(11370116EX\\w+),1,", ",$1," + state + ",");
  }

  private static String line(int at) throws IOException {
    return Files.readAllLines(FILES.resolve("licence-30-two-wrong.csv")).get(at);
  }

  /** A licence whose code fails its check by the last character only. */
  static byte[] wrongCheck() throws IOException {
    var lines = Files.readAllLines(FILES.resolve("licence-30-two-wrong.csv"));
    var code = lines.get(1).split(",", -1)[2];
    var wrong = code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");
    return (lines.getFirst()
            + "\r\n"
            + lines.get(1).replace(code, wrong).replace("〕", "〕8")
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
