package org.xinheng.conveyor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Claimed;
import org.xinheng.collect.ColumnMapping;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Readers;
import org.xinheng.collect.RowSource;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.verify.Verifier;

/**
 * 传送. Carries one submission from its file to the dossiers, chunk by chunk, one transaction each.
 * Progress is kept with each chunk: after a crash it goes on at the first unfinished one. A file is
 * surveyed to its end before its first row is filed.
 */
public final class Conveyor {
  /** Rows of one transaction: large enough for COPY, small enough for progress and memory. */
  static final int CHUNK_ROWS = 10_000;

  private final Catalogue catalogue;
  private final Submissions submissions;
  private final Senders senders;
  private final Filer filer;
  private final TransactionOperations transactions;
  private final Limits limits;
  private final Path workplace;

  Conveyor(
      Catalogue catalogue,
      Submissions submissions,
      Senders senders,
      Filer filer,
      TransactionOperations transactions,
      Limits limits,
      Path workplace) {
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.senders = senders;
    this.filer = filer;
    this.transactions = transactions;
    this.limits = limits;
    this.workplace = workplace;
  }

  /** Carries the submission as far as it goes: to its end, or to FAILED with the reason. */
  public void run(Claimed claimed) throws InterruptedException {
    var file = submissions.content(claimed, workplace);
    try {
      carry(claimed, file);
    } catch (UnreadableFile refused) {
      submissions.failed(claimed, refused.code(), refused.sentence());
    } finally {
      delete(file);
    }
  }

  private void carry(Claimed claimed, Path file) throws UnreadableFile, InterruptedException {
    var item = catalogue.item(claimed.item(), claimed.edition());
    var mapping = mapping(claimed);
    var source = open(claimed, file, item, mapping);
    submissions.headerRead(claimed, item.edition(), source.header(), source.rowsExpected());
    source.skip(claimed.rowsDone());
    var circumstances = senders.circumstancesOf(claimed.department());
    try (var chunks = new ChunkReader(source, Verifier.of(item), circumstances, CHUNK_ROWS)) {
      for (var chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        var full = chunk;
        transactions.executeWithoutResult(status -> filer.file(claimed, full));
      }
    }
    submissions.finished(claimed);
  }

  private RowSource open(
      Claimed claimed, Path file, CatalogueItem item, Optional<ColumnMapping> mapping)
      throws UnreadableFile {
    return Readers.open(file, claimed.fileName(), item, mapping, limits);
  }

  private static Optional<ColumnMapping> mapping(Claimed claimed) throws UnreadableFile {
    return claimed.mapping().isEmpty()
        ? Optional.empty()
        : Optional.of(ColumnMapping.parse(claimed.mapping().get()));
  }

  /** Deletes the working copies that a killed process left behind; the kept files are elsewhere. */
  void clearWorkplace() {
    try (var left = Files.newDirectoryStream(workplace, "submission-*.part")) {
      left.forEach(Conveyor::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + workplace, e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
