package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * 走一遍. What a journey did and saw, as a page for newcomers; compared with the committed one, and
 * written anew with {@code -Dgolden.write=true}.
 */
final class Walk {
  private final StringBuilder text = new StringBuilder();
  private int steps;

  Walk(String title, String introduction) {
    text.append("# ").append(title).append("\n\n").append(introduction).append('\n');
  }

  /** What somebody does, and what they then see. */
  void step(String does, List<String> sees) {
    text.append("\n## ").append(++steps).append(". ").append(does).append("\n\n");
    sees.forEach(line -> text.append("> ").append(line.strip()).append("  \n"));
  }

  void equalTo(String name) throws IOException {
    Path file = Path.of("..", "docs", name);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(file));
  }
}
