package org.xinheng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * 数据库集群. The directory of one PostgreSQL cluster: made once and then whole (by rename), refused
 * when another major version made it.
 */
record Cluster(Path directory, ServerAccount account, Passwords passwords) {
  static final String DATABASE = "xinheng";
  static final String APPLICATION = "xinheng";
  static final String ADMINISTRATOR = "postgres";

  private static final String DIRECTORY = "postgres";
  private static final long ROOM_TO_BEGIN = 400L << 20;

  static Path directoryIn(Path data) {
    return data.resolve(DIRECTORY);
  }

  static Cluster open(Path data, Binaries binaries) throws IOException {
    Path directory = directoryIn(data);
    if (!isEmpty(directory)) {
      refuseOtherVersion(directory);
      ServerAccount account = ServerAccount.choose(directory, binaries);
      return withKnownPasswords(
          data, new Cluster(directory, account, Passwords.random()), binaries);
    }
    return create(data, directory, binaries);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static void refuseOtherVersion(Path directory) throws IOException {
    Path marker = directory.resolve("PG_VERSION");
    if (!Files.exists(marker)) {
      throw new DatabaseCannotStart("目录 " + directory + " 不是空的，也不是数据库目录；请以 --data 另指定一个目录。");
    }
    String version = Files.readString(marker).strip();
    if (!version.equals(Integer.toString(Binaries.MAJOR))) {
      throw new DatabaseCannotStart(
          "数据目录 %s 由 PostgreSQL %s 创建，而本程序内置 PostgreSQL %d，不能直接打开；数据未被改动。请先用原版本的信衡导出数据，或以 --data 另指定一个目录。"
              .formatted(directory, version, Binaries.MAJOR));
    }
  }

  private static Cluster create(Path data, Path directory, Binaries binaries) throws IOException {
    long room = Files.getFileStore(data).getUsableSpace();
    if (room < ROOM_TO_BEGIN) {
      throw new DatabaseCannotStart(
          "数据目录 %s 所在的磁盘空间不足：剩余 %d MB，新建数据库至少需要 %d MB。"
              .formatted(data, room >> 20, ROOM_TO_BEGIN >> 20));
    }
    Path fresh = data.resolve(DIRECTORY + ".new");
    Trees.delete(fresh);
    Ownership.ofThisProcess().makePrivateDirectory(fresh);
    ServerAccount account = ServerAccount.choose(fresh, binaries);
    Cluster cluster = new Cluster(fresh, account, Passwords.random());
    cluster.initialise(binaries);
    cluster.single(binaries, cluster.passwords.provision());
    cluster.passwords.keep(data);
    Files.deleteIfExists(directory);
    Files.move(fresh, directory);
    return new Cluster(directory, account, cluster.passwords);
  }

  private static Cluster withKnownPasswords(Path data, Cluster cluster, Binaries binaries)
      throws IOException {
    var kept = Passwords.find(data);
    if (kept.isPresent()) {
      return new Cluster(cluster.directory, cluster.account, kept.get());
    }
    Passwords renewed = cluster.passwords;
    cluster.single(binaries, renewed.renew());
    renewed.keep(data);
    return cluster;
  }

  private void initialise(Binaries binaries) throws IOException {
    Command.Outcome made = initdb(binaries, "C.UTF-8");
    if (made.output().contains("invalid locale")) {
      made = initdb(binaries, "C");
    }
    if (!made.succeeded()) {
      throw StartFailure.of("新建数据库失败", made.output());
    }
    account.files().makePrivateDirectory(directory.resolve("log"));
  }

  /**
   * Sorting and upper case come from PostgreSQL itself, the same on every system and fast; the
   * system's character classes matter to pg_trgm only, which finds no Chinese with plain C.
   */
  private Command.Outcome initdb(Binaries binaries, String characterClasses) {
    // the inner pipe belongs to the account, which could not reopen ours
    String script = "cat | exec \"$@\" --pwfile=/dev/stdin";
    List<String> words =
        List.of(
            "sh",
            "-c",
            script,
            "sh",
            binaries.program("initdb").toString(),
            "--pgdata=" + account.seen(directory),
            "--username=" + ADMINISTRATOR,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--lc-ctype=" + characterClasses,
            "--no-instructions");
    return account.command(directory, words, passwords.administrator() + "\n").run();
  }

  /** Single-user mode: before anybody can connect, and without a password. */
  private void single(Binaries binaries, String statements) throws IOException {
    Command.Outcome done =
        account
            .command(
                directory,
                List.of(
                    binaries.postgres(),
                    "--single",
                    "-D",
                    account.seen(directory),
                    "-c",
                    "logging_collector=off",
                    "-c",
                    "log_min_error_statement=panic",
                    "postgres"),
                statements)
            .run();
    if (!done.succeeded() || done.output().contains("ERROR:")) {
      throw StartFailure.of("建立数据库账户失败", done.output());
    }
  }
}
