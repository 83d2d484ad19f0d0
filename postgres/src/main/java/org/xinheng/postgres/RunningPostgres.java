package org.xinheng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * 正在运行的内置数据库. For a command beside the running application, which holds the data: whoever may read
 * the password file may connect to the server that is there, and does not start or stop it.
 */
public record RunningPostgres(String jdbcUrl, String user, String password) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** The server of this data directory, if one answers and this account may know its password. */
  public static Optional<RunningPostgres> find(Path data) {
    try {
      Path lockFile = Cluster.directoryIn(data).resolve("postmaster.pid");
      if (!Files.isReadable(lockFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(lockFile);
      boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      boolean alive = ready && Files.exists(Path.of("/proc", lines.getFirst().strip()));
      return alive
          ? Passwords.find(data).map(known -> at(lines.get(PORT_LINE).strip(), known))
          : Optional.empty();
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  private static RunningPostgres at(String port, Passwords passwords) {
    return new RunningPostgres(
        EmbeddedPostgres.jdbcUrl(port, Cluster.DATABASE),
        Cluster.APPLICATION,
        passwords.application());
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return jdbcUrl;
  }
}
