package org.xinheng.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 平台密钥. Thirty-two random bytes for keyed hashes of identity numbers: from {@code XINHENG_SECRET}
 * (64 hexadecimal digits, the same for every instance on one database) or made once and kept in the
 * data directory, readable by its owner only.
 */
final class Secret {
  private static final int BYTES = 32;

  private Secret() {}

  static byte[] of(Path data) {
    var given = System.getenv("XINHENG_SECRET");
    if (given != null && !given.isBlank()) {
      return HexFormat.of().parseHex(given.strip());
    }
    try {
      return fromFile(data.resolve("secret"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the secret in " + data, e);
    }
  }

  private static byte[] fromFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(bytes));
    }
    return HexFormat.of().parseHex(Files.readString(file).strip());
  }
}
