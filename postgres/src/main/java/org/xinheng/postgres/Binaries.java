package org.xinheng.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * PostgreSQL 程序文件. The published binaries, unpacked once per machine and account into a cache keyed
 * by version and content, and shared by every JVM: the directory appears whole, by one rename.
 */
record Binaries(Path home) {
  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

  static final int MAJOR = 18;

  /** An empty directory over which a private mount may show a cluster nobody else can reach. */
  private static final String MOUNT_POINT = "cluster";

  static Binaries unpacked(Path data) {
    URL archive = archive();
    List<String> refused = new ArrayList<>();
    for (Path cache : caches(data)) {
      try {
        return in(cache, archive);
      } catch (IOException | DatabaseCannotStart unusable) {
        refused.add(cache + "(" + unusable.getMessage() + ")");
      }
    }
    throw StartFailure.of("无法解开内置数据库的程序文件", String.join("\n", refused));
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  String postgres() {
    return program("postgres").toString();
  }

  Path mountPoint() {
    return home.resolve(MOUNT_POINT);
  }

  static URL archive() {
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String architecture = ARCHITECTURES.get(machine);
    URL archive =
        architecture == null || !system.contains("linux")
            ? null
            : Binaries.class.getResource("/postgres-linux-" + architecture + ".txz");
    if (archive == null) {
      throw new DatabaseCannotStart(
          "内置数据库只支持 Linux（x86_64、aarch64），本机是 %s %s；请以 XINHENG_DB_URL 使用自备的 PostgreSQL 18。"
              .formatted(system, machine));
    }
    return archive;
  }

  /**
   * Where binaries may live, best first. Root's must be reachable by the account it lends them to.
   */
  private static List<Path> caches(Path data) {
    Path fallback = data.resolve("postgres-bin");
    try {
      Ownership self = Ownership.ofThisProcess();
      Path shared = Path.of("/var/tmp/xinheng-" + self.user());
      if (self.isRoot()) {
        return List.of(Path.of("/var/cache/xinheng"), shared, fallback);
      }
      Path home = Path.of(System.getProperty("user.home", "/nonexistent"));
      return List.of(home.resolve(".cache/xinheng"), shared, fallback);
    } catch (IOException unknown) {
      return List.of(fallback);
    }
  }

  static Binaries in(Path cache, URL archive) throws IOException {
    makePublicDirectory(cache);
    Ownership self = Ownership.ofThisProcess();
    if (!self.ownsAlone(cache)) {
      throw new IOException("not owned by this account alone");
    }
    Path home = cache.resolve("postgres-" + Archive.key(archive));
    if (!Files.isDirectory(home)) {
      unpack(archive, cache, home);
    }
    Binaries binaries = new Binaries(home);
    Command.Outcome answer =
        Command.of(List.of(binaries.program("postgres").toString(), "--version")).run();
    if (!answer.succeeded() || !answer.output().contains(" " + MAJOR + ".")) {
      throw new IOException(answer.output().strip());
    }
    return binaries;
  }

  private static void unpack(URL archive, Path cache, Path home) throws IOException {
    Path fresh = cache.resolve(home.getFileName() + ".new-" + UUID.randomUUID());
    try (InputStream in = archive.openStream()) {
      makePublicDirectory(fresh);
      Archive.unpack(in, fresh);
      makePublicDirectory(fresh.resolve(MOUNT_POINT));
      Files.move(fresh, home);
    } catch (IOException failed) {
      // another JVM may have been quicker: a directory in place was complete when it was renamed
      if (!Files.isDirectory(home)) {
        throw failed;
      }
    } finally {
      Trees.delete(fresh);
    }
  }

  /** Readable by the account the server runs as, whatever the umask; an existing one is kept. */
  private static void makePublicDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
