package org.xinheng.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.xinheng.collect.flow.InboxFile;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 收件箱. A folder a department and item: {@code <root>/<department>/<item>/file}. A file that has
 * stopped growing is received and moved to {@code accepted/} beside its receipt, or to {@code
 * refused/} beside the reason. A {@code mapping.yaml} in the folder is the column mapping of its
 * files. One instance sweeps at a time; a crash between receiving and moving does no harm, for the
 * same file gives the same receipt.
 */
public final class Inbox {
  static final String MAPPING = "mapping.yaml";
  private static final String ACCEPTED = "accepted";
  private static final String REFUSED = "refused";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Path root;
  private final Submissions submissions;
  private final Catalogue catalogue;
  private final BiPredicate<DepartmentCode, ItemCode> mayFurnish;
  private final Limits limits;
  private final Clock clock;
  private Map<Path, Stamp> seen = new HashMap<>();

  /** 一次清扫的结果, a file each. */
  public sealed interface Swept {
    Path file();

    record Accepted(Path file, Receipt receipt) implements Swept {}

    record Refused(Path file, String code, String sentence) implements Swept {}

    /** Left where it is, to be tried again; {@code why} for the log. */
    record Postponed(Path file, String why) implements Swept {}
  }

  private record Stamp(long size, long modified) {}

  /** {@code mayFurnish}: which items a department of the district furnishes. */
  public Inbox(
      Path root,
      Submissions submissions,
      Catalogue catalogue,
      BiPredicate<DepartmentCode, ItemCode> mayFurnish,
      Limits limits,
      Clock clock) {
    this.root = root;
    this.submissions = submissions;
    this.catalogue = catalogue;
    this.mayFurnish = mayFurnish;
    this.limits = limits;
    this.clock = clock;
  }

  /** Makes the folder into which a department puts its files of an item. */
  public Path prepare(DepartmentCode department, ItemCode item) {
    try {
      return Files.createDirectories(root.resolve(department.value()).resolve(item.value()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the inbox of " + department, e);
    }
  }

  /** Receives every file that has not changed since the last sweep. */
  public List<Swept> sweep() {
    var swept = new ArrayList<Swept>();
    var now = new HashMap<Path, Stamp>();
    for (Path file : waiting()) {
      try {
        var stamp = new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        now.put(file, stamp);
        if (stamp.equals(seen.get(file))) {
          swept.add(take(file));
          now.remove(file);
        }
      } catch (IOException | RuntimeException e) {
        swept.add(new Swept.Postponed(file, String.valueOf(e)));
      }
    }
    seen = now;
    return swept;
  }

  private List<Path> waiting() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root, 3)) {
      return files
          .filter(file -> file.getNameCount() == root.getNameCount() + 3)
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !passedOver(name(file)))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UncheckedIOException("cannot look into the inbox " + root, new IOException(e));
    }
  }

  /** Files of editors and transfer programs, not yet or never a submission. */
  private static boolean passedOver(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.equals(MAPPING)
        || lower.endsWith(".part")
        || lower.endsWith(".tmp")
        || lower.endsWith(".crdownload");
  }

  private Swept take(Path file) throws IOException {
    try {
      Receipt receipt = receive(file);
      Path moved = move(file, ACCEPTED, receipt.number().value() + "-" + name(file));
      note(moved, InboxFile.receipt(receipt));
      return new Swept.Accepted(file, receipt);
    } catch (UnreadableFile e) {
      if (e.fault() == FileFault.STORAGE) {
        return new Swept.Postponed(file, e.sentence());
      }
      Path moved =
          move(
              file,
              REFUSED,
              LocalDateTime.ofInstant(clock.instant(), CHINA).format(MOMENT) + "-" + name(file));
      note(moved, InboxFile.refusal(name(file), e));
      return new Swept.Refused(file, e.code(), e.sentence());
    }
  }

  private Receipt receive(Path file) throws IOException, UnreadableFile {
    Path folder = InboxFile.parent(file);
    DepartmentCode department = InboxFile.department(InboxFile.parent(folder));
    CatalogueItem item = InboxFile.item(folder, catalogue);
    if (!mayFurnish.test(department, item.code())) {
      throw new UnreadableFile(
          FileFault.UNKNOWN_DEPARTMENT,
          "部门“" + department + "”没有报送“" + item.title() + "”的职责。请核对文件夹，或联系平台管理员。");
    }
    Path mappingFile = folder.resolve(MAPPING);
    Optional<String> mapping =
        Files.exists(mappingFile)
            ? Optional.of(Files.readString(mappingFile, StandardCharsets.UTF_8))
            : Optional.empty();
    Optional<ColumnMapping> columns =
        mapping.isPresent() ? Optional.of(ColumnMapping.parse(mapping.get())) : Optional.empty();
    Readers.open(file, name(file), item, columns, limits)
        .close(); // what cannot be read is told at once
    return submissions.receive(
        new Received(department, item.code(), name(file), file, "inbox", "收件箱", mapping));
  }

  private static Path move(Path file, String folder, String name) throws IOException {
    Path target = Files.createDirectories(InboxFile.parent(file).resolve(folder)).resolve(name);
    return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void note(Path moved, String text) throws IOException {
    Files.writeString(moved.resolveSibling(name(moved) + ".txt"), text, StandardCharsets.UTF_8);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
