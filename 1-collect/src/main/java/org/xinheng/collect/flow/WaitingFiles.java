package org.xinheng.collect.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 待收文件. What lies in the inbox and is not yet dealt with, in its right folder or a wrong one. */
public final class WaitingFiles {
  public static final String MAPPING = "mapping.yaml";
  public static final String ACCEPTED = "accepted";
  public static final String REFUSED = "refused";

  /** Nobody nests deeper by mistake; what lies below is not looked at. */
  private static final int DEEPEST = 8;

  private WaitingFiles() {}

  /** Every file that waits below the root, by name. */
  public static List<Path> below(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    var waiting = new ArrayList<Path>();
    try {
      Files.walkFileTree(root, java.util.Set.of(), DEEPEST, new Walk(root, waiting));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into the inbox " + root, e);
    }
    waiting.sort(null);
    return waiting;
  }

  /** Whether it lies where files of a department and item belong: {@code root/department/item/}. */
  public static boolean inPlace(Path root, Path file) {
    return file.getNameCount() == root.getNameCount() + 3;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> waiting;

    Walk(Path root, List<Path> waiting) {
      this.root = root;
      this.waiting = waiting;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean dealtWith = name.equals(ACCEPTED) || name.equals(REFUSED) || name.startsWith(".");
      return dealtWith && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !passedOver(String.valueOf(file.getFileName()))) {
        waiting.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file may be gone again, taken back by its sender. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
      if (file.equals(root)) {
        throw gone;
      }
      return FileVisitResult.CONTINUE;
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
}
