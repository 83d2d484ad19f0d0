package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 金标准文件. What an output must be, character by character; with {@code -Dgolden.write=true} it is
 * written anew.
 */
public record Golden(Path path) {

  public static Golden file(String name) {
    return new Golden(Path.of("src", "test", "resources", "golden", name));
  }

  public void equalTo(String actual) {
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
