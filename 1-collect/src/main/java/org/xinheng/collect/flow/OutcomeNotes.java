package org.xinheng.collect.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinheng.collect.Receipt;
import org.xinheng.vocabulary.SubmissionNumber;

/**
 * 收件箱回执. Beside each file that was taken lies {@code NAME.处理中.txt}, and once its rows are judged
 * {@code NAME.回执.txt} with what became of them; beside each refused one {@code NAME.回执.txt} with
 * the reason. The names alone tell the state, so a restart loses nothing.
 */
public final class OutcomeNotes {
  public static final String DONE = ".回执.txt";
  private static final String UNDER_WAY = ".处理中.txt";

  private final Path root;
  private final Function<SubmissionNumber, Optional<Receipt>> receipts;
  private final Function<Receipt, String> text;
  private final Map<Path, SubmissionNumber> pending = new LinkedHashMap<>();
  private boolean lookedBack;

  public OutcomeNotes(
      Path root,
      Function<SubmissionNumber, Optional<Receipt>> receipts,
      Function<Receipt, String> text) {
    this.root = root;
    this.receipts = receipts;
    this.text = text;
  }

  /** Lays the first note beside the moved file. */
  public void accepted(Path moved, Receipt receipt) throws IOException {
    Path note = beside(moved, UNDER_WAY);
    write(note, text.apply(receipt));
    pending.put(note, receipt.number());
    settle(note, receipt);
  }

  /** Lays the reason beside the moved file. */
  public static void refused(Path moved, String reason) throws IOException {
    write(beside(moved, DONE), reason);
  }

  /** Writes the outcome of every file whose rows have been judged since. */
  public void settle() throws IOException {
    if (!lookedBack) {
      lookBack();
      lookedBack = true;
    }
    for (var waiting : new ArrayList<>(pending.entrySet())) {
      var receipt = receipts.apply(waiting.getValue());
      if (receipt.isPresent()) {
        settle(waiting.getKey(), receipt.get());
      }
    }
  }

  private void settle(Path note, Receipt receipt) throws IOException {
    if (!receipt.state().finished()) {
      return;
    }
    String name = String.valueOf(note.getFileName());
    Path done = note.resolveSibling(name.substring(0, name.length() - UNDER_WAY.length()) + DONE);
    if (Files.isDirectory(InboxFile.parent(note))) {
      write(done, text.apply(receipt));
      Files.deleteIfExists(note);
    }
    pending.remove(note);
  }

  /** What was under way when the platform stopped; the number stands before the name. */
  private void lookBack() throws IOException {
    for (Path folder : folders()) {
      try (Stream<Path> notes = Files.list(folder)) {
        notes
            .filter(note -> String.valueOf(note.getFileName()).endsWith(UNDER_WAY))
            .forEach(note -> number(note).ifPresent(number -> pending.put(note, number)));
      }
    }
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.find(root, 3, (path, is) -> is.isDirectory())) {
      return folders
          .filter(folder -> String.valueOf(folder.getFileName()).equals(WaitingFiles.ACCEPTED))
          .toList();
    } catch (UncheckedIOException broken) {
      throw new IOException(broken);
    }
  }

  private static Optional<SubmissionNumber> number(Path note) {
    String name = String.valueOf(note.getFileName());
    int end = name.indexOf('-');
    try {
      return Optional.of(new SubmissionNumber(name.substring(0, Math.max(0, end))));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Whoever watches the folder never reads half a note. */
  private static void write(Path note, String text) throws IOException {
    Path draft = note.resolveSibling("." + note.getFileName() + ".tmp");
    Files.writeString(draft, text, StandardCharsets.UTF_8);
    Files.move(draft, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
