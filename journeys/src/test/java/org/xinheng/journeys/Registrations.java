package org.xinheng.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.xinheng.app.district.District;
import org.xinheng.app.district.DistrictConfiguration;
import org.xinheng.app.sample.SampleFiles;
import org.xinheng.app.sample.SampleShape;

/** 旅程中的登记. A large file of invented entities, made as the sample is, with its dirt. */
final class Registrations {
  private Registrations() {}

  /**
   * {@code count} entities and some repeats among them; the file's own rows are counted by lines.
   */
  static Path file(int count, Path directory) throws IOException {
    return SampleFiles.write(shape(DistrictConfiguration.bundled()), count, 0, 0, directory)
        .getFirst()
        .path();
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

  private static SampleShape shape(District district) {
    return new SampleShape(
        LocalDate.of(2026, 11, 23),
        district.code().value(),
        district.earlierCodes(),
        district.seat() + district.name(),
        district.shortName(),
        district.towns().stream().map(town -> town.name()).toList(),
        district.departments().stream()
            .map(one ->
                new SampleShape.Office(
                    one.code().value(), one.name(), one.shortName(), one.creditCode().value()))
            .toList());
  }
}
