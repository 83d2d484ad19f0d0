package org.xinheng.conveyor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * 实例名. Made once and kept in the working directory, so that an instance that was killed knows, when
 * it starts again, what it had in hand.
 */
final class InstanceName {
  private InstanceName() {}

  static String in(Path workplace) {
    var file = workplace.resolve("instance");
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, UUID.randomUUID().toString());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the instance's name in " + file, e);
    }
  }
}
