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
