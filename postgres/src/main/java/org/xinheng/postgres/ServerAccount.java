package org.xinheng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 运行账户. PostgreSQL refuses to run as root; started by root it therefore runs as an existing
 * unprivileged account. Where that account cannot reach the data (below /root, say), it is shown
 * the cluster alone by a private bind mount; nobody's permissions are changed.
 *
 * @param files who must own the cluster's files
 * @param prefix the words that make a command run as the account
 * @param seenAs where the account sees the cluster, if not at its own path
 */
record ServerAccount(Ownership files, List<String> prefix, Optional<Path> seenAs) {
  private static final List<String> NAMES = List.of("postgres", "nobody");
  private static final String MOUNT = "mount --bind \"$1\" \"$2\" && shift 2 && exec \"$@\"";
  private static final String PROBE = "cd \"$1\" && test -w . && exec \"$2\" --version";

  /** A line of /etc/passwd. */
  private record Account(String name, Ownership id) {}

  /** The first way of running that works here for this (existing) cluster directory. */
  static ServerAccount choose(Path cluster, Binaries binaries) throws IOException {
    Ownership self = Ownership.ofThisProcess();
    if (!self.isRoot()) {
      return new ServerAccount(self, List.of(), Optional.empty());
    }
    StringBuilder refused = new StringBuilder();
    for (ServerAccount way : waysAsRoot(self, cluster, binaries)) {
      way.files.take(cluster);
      Command.Outcome answer =
          way.command(
                  cluster, List.of("sh", "-c", PROBE, "sh", way.seen(cluster), binaries.postgres()))
              .run();
      if (answer.succeeded()) {
        way.own(cluster);
        return way;
      }
      refused.append(answer.output());
    }
    throw StartFailure.of(
        "以 root 启动时，数据库须以普通账户（postgres 或 nobody）运行，但没有可行的办法；请改用普通用户，或把 --data 放在该账户可以进入的目录",
        refused.toString());
  }

  Command command(Path cluster, List<String> words) {
    return Command.of(wrapped(cluster, words));
  }

  Command command(Path cluster, List<String> words, String input) {
    return new Command(wrapped(cluster, words), input);
  }

  /** The cluster's path as the server knows it. */
  String seen(Path cluster) {
    return seenAs.orElse(cluster).toString();
  }

  private List<String> wrapped(Path cluster, List<String> words) {
    List<String> all = new ArrayList<>();
    seenAs.ifPresent(mount ->
        all.addAll(List.of("unshare", "-m", "sh", "-c", MOUNT, "sh", cluster + "", mount + "")));
    all.addAll(prefix);
    all.addAll(words);
    return all;
  }

  private void own(Path cluster) throws IOException {
    Path version = cluster.resolve("PG_VERSION");
    if (Files.exists(version) && Ownership.of(version).user() != files.user()) {
      files.takeAll(cluster);
    }
  }

  private static List<ServerAccount> waysAsRoot(Ownership root, Path cluster, Binaries binaries)
      throws IOException {
    List<ServerAccount> ways = new ArrayList<>();
    List<Account> accounts = accounts(Ownership.of(cluster));
    for (Optional<Path> mount :
        List.of(Optional.<Path>empty(), Optional.of(binaries.mountPoint()))) {
      for (Account account : accounts) {
        for (List<String> prefix : prefixes(account)) {
          ways.add(new ServerAccount(account.id, prefix, mount));
        }
      }
    }
    ways.add(new ServerAccount(root, List.of("unshare", "-U"), Optional.empty()));
    return ways;
  }

  private static List<List<String>> prefixes(Account account) {
    return List.of(
        List.of(
            "setpriv",
            "--reuid=" + account.id.user(),
            "--regid=" + account.id.group(),
            "--clear-groups",
            "--"),
        List.of("runuser", "-u", account.name, "--"),
        List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", account.name));
  }

  /** Whoever owns the cluster already, else the usual accounts, as far as they exist. */
  private static List<Account> accounts(Ownership owner) throws IOException {
    List<Account> known =
        Files.readAllLines(Path.of("/etc/passwd")).stream()
            .map(line -> line.split(":", -1))
            .filter(cells -> cells.length > 3)
            .map(c ->
                new Account(c[0], new Ownership(Integer.parseInt(c[2]), Integer.parseInt(c[3]))))
            .toList();
    List<Account> chosen = new ArrayList<>();
    if (!owner.isRoot()) {
      chosen.add(
          known.stream()
              .filter(account -> account.id.user() == owner.user())
              .findFirst()
              .orElse(new Account(Integer.toString(owner.user()), owner)));
      return chosen;
    }
    for (String name : NAMES) {
      known.stream().filter(account -> account.name.equals(name)).forEach(chosen::add);
    }
    return chosen;
  }
}
