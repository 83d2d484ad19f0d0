package org.xinheng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * 数据库密码. Random, made once, kept in a file of mode 0600 beside the cluster; the first line is the
 * application's, the second the administrator's.
 */
record Passwords(String application, String administrator) {
  private static final String FILE = "postgres.password";
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Optional<Passwords> find(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() < 2
        ? Optional.empty()
        : Optional.of(new Passwords(lines.get(0), lines.get(1)));
  }

  static Passwords random() {
    return new Passwords(word(), word());
  }

  void keep(Path data) throws IOException {
    Path fresh = data.resolve(FILE + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, application + "\n" + administrator + "\n");
    Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The statements that make the application's role and database in a new cluster. */
  String provision() {
    // no quoting needed: a password consists of letters, digits, - and _
    return """
    create role xinheng login password '%s'
    create database xinheng owner xinheng
    grant pg_monitor, pg_checkpoint to xinheng
    """
        .formatted(application);
  }

  /** The statements that replace lost passwords by these. */
  String renew() {
    return """
    alter role xinheng password '%s'
    alter role postgres password '%s'
    """
        .formatted(application, administrator);
  }

  private static String word() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
