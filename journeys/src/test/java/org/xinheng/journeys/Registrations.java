package org.xinheng.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.xinheng.app.district.DistrictConfiguration;
import org.xinheng.app.sample.SampleFiles;
import org.xinheng.app.sample.SampleShape;
import org.xinheng.collect.Catalogue;

/** 旅程中的登记. A large file of invented entities, made as the sample is, with its dirt. */
final class Registrations {
  private static final SampleShape SHAPE =
      SampleShape.of(DistrictConfiguration.bundled(), LocalDate.of(2026, 11, 23));

  private Registrations() {}

  /**
   * {@code count} entities and some repeats among them; the file's own rows are counted by lines.
   */
  static Path file(int count, Path directory) throws IOException {
    return SampleFiles.write(SHAPE, Catalogue.bundled(), count, 0, 0, directory).getFirst().path();
  }

  /** Another file with the same rows but for its last line's end. */
  static Path sameRows(Path file, String name) throws IOException {
    var other = file.resolveSibling(name);
    return Files.writeString(other, Files.readString(file) + "\r\n");
  }

  static long rows(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).count() - 1;
    }
  }
}
