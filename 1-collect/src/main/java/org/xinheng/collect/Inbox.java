package org.xinheng.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.flow.InboxFile;
import org.xinheng.collect.flow.OutcomeNotes;
import org.xinheng.collect.flow.ReceiptText;
import org.xinheng.collect.flow.WaitingFiles;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 收件箱. A folder a department and item: {@code <root>/<department>/<item>/file}. A file that has
 * stopped growing is received and moved to {@code accepted/}, or to {@code refused/} beside the
 * reason; one that lies in a wrong folder is refused there. When the rows of an accepted file have
 * been judged, the outcome lies beside it ({@link OutcomeNotes}). A {@code mapping.yaml} in the
 * folder is the column mapping of its files. One instance sweeps at a time; a crash between
 * receiving and moving does no harm, for the same file gives the same receipt.
 */
public final class Inbox {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Path root;
  private final Submissions submissions;
  private final Catalogue catalogue;
  private final Gate gate;
  private final Limits limits;
  private final Clock clock;
  private final OutcomeNotes notes;
  private Map<Path, Stamp> seen = new HashMap<>();

  /** 一次清扫的结果, a file each. */
  public sealed interface Swept {
    Path file();

    record Accepted(Path file, Receipt receipt) implements Swept {}

    /**
     * @param department whose folder it lay in, where that is one
     */
    record Refused(Path file, Optional<DepartmentCode> department, String code, String sentence)
        implements Swept {}

    /** Left where it is, to be tried again; {@code why} for the log. */
    record Postponed(Path file, String why) implements Swept {}
  }

  private record Stamp(long size, long modified) {}

  /**
   * @param gate which items a department of the district furnishes
   * @param address where the platform is reached, for the links in receipts
   */
  public Inbox(
      Path root,
      Submissions submissions,
      Catalogue catalogue,
      Gate gate,
      Limits limits,
      Clock clock,
      String address) {
    this.root = root;
    this.submissions = submissions;
    this.catalogue = catalogue;
    this.gate = gate;
    this.limits = limits;
    this.clock = clock;
    this.notes =
        new OutcomeNotes(
            root,
            submissions::find,
            receipt -> ReceiptText.of(receipt, catalogue.item(receipt.item()).title(), address));
  }

  /** Makes the folder into which a department puts its files of an item. */
  public Path prepare(DepartmentCode department, ItemCode item) {
    try {
      return Files.createDirectories(root.resolve(department.value()).resolve(item.value()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the inbox of " + department, e);
    }
  }

  /**
   * Receives every file that has not changed since the last sweep, and lays the outcome beside
   * those that are done.
   */
  public List<Swept> sweep() {
    var swept = new ArrayList<Swept>();
    var now = new HashMap<Path, Stamp>();
    for (Path file : WaitingFiles.below(root)) {
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
    try {
      notes.settle();
    } catch (IOException e) {
      swept.add(new Swept.Postponed(root, String.valueOf(e)));
    }
    return swept;
  }

  private Swept take(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      Receipt receipt = receive(file, name);
      Path moved =
          move(file, WaitingFiles.ACCEPTED, InboxFile.taken(receipt.number().value(), name));
      notes.accepted(moved, receipt);
      return new Swept.Accepted(file, receipt);
    } catch (UnreadableFile e) {
      if (e.fault() == FileFault.STORAGE) {
        return new Swept.Postponed(file, e.sentence());
      }
      var at = LocalDateTime.ofInstant(clock.instant(), CHINA);
      Path moved = move(file, WaitingFiles.REFUSED, InboxFile.refused(at, name));
      OutcomeNotes.refused(moved, ReceiptText.refusal(name, e));
      return new Swept.Refused(file, department(file), e.code(), e.sentence());
    }
  }

  private Receipt receive(Path file, String name) throws IOException, UnreadableFile {
    if (!WaitingFiles.inPlace(root, file)) {
      throw InboxFile.misplaced(root, file);
    }
    Path folder = InboxFile.parent(file);
    DepartmentCode department = InboxFile.department(InboxFile.parent(folder));
    CatalogueItem item = InboxFile.item(folder, catalogue);
    var refusal = gate.refusal(department, item.code());
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    Path mappingFile = folder.resolve(WaitingFiles.MAPPING);
    Optional<String> mapping =
        Files.exists(mappingFile)
            ? Optional.of(Files.readString(mappingFile, StandardCharsets.UTF_8))
            : Optional.empty();
    Optional<ColumnMapping> columns =
        mapping.isPresent() ? Optional.of(ColumnMapping.parse(mapping.get())) : Optional.empty();
    Readers.open(file, name, item, columns, limits).close(); // what cannot be read is told at once
    return submissions.receive(
        new Received(department, item.code(), name, file, "inbox", "收件箱", mapping));
  }

  private Optional<DepartmentCode> department(Path file) {
    Path below = root.relativize(file);
    try {
      return below.getNameCount() > 1
          ? Optional.of(InboxFile.department(below.getName(0)))
          : Optional.empty();
    } catch (UnreadableFile notADepartment) {
      return Optional.empty();
    }
  }

  private static Path move(Path file, String folder, String name) throws IOException {
    Path target = Files.createDirectories(InboxFile.parent(file).resolve(folder)).resolve(name);
    return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
