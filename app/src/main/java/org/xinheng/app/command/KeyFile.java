package org.xinheng.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * 密钥文件. Where the local administrator's keys lie for the submit command: data/keys/DEPARTMENT,
 * readable by the owner only.
 */
record KeyFile(Path path) {

  static KeyFile of(Path data, String department) {
    return new KeyFile(data.resolve("keys").resolve(department));
  }

  void write(String key) throws IOException {
    Files.createDirectories(
        path.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.deleteIfExists(path);
    Files.createFile(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(path, key);
  }

  Optional<String> read() throws IOException {
    return Files.isReadable(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
  }
}
