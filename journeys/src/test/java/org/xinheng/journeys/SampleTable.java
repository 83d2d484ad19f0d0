package org.xinheng.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * 旅程用表. A department's CSV written line by line in a story, so that the reader sees what was sent.
 */
final class SampleTable {
  private final List<String> lines = new ArrayList<>();

  static SampleTable withHeader(String header) {
    var table = new SampleTable();
    table.lines.add(header);
    return table;
  }

  SampleTable row(String cells) {
    lines.add(cells);
    return this;
  }

  Path write(Path directory, String name) throws IOException {
    return Files.writeString(directory.resolve(name), String.join("\r\n", lines) + "\r\n");
  }
}
