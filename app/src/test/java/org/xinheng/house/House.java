package org.xinheng.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** 全部源码. The repository as it lies on disk, and its compiled classes. */
final class House {
  static final Path ROOT = root();

  /** What a build or a run leaves behind is not part of the house. */
  private static final Set<String> LEFT_OUT =
      Set.of("target", ".git", "data", ".idea", ".vscode", ".settings");

  /** Every class but tests and the pages that the template compiler wrote. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/org/xinheng/app/pages/"))
          .importPackages("org.xinheng");

  private House() {}

  private static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("xinheng")) || !Files.exists(here.resolve("0-vocabulary"))) {
      here = java.util.Objects.requireNonNull(here.getParent(), "not inside the repository");
    }
    return here;
  }

  private static final List<Path> FILES = walk();

  /** The house's own files, relative to its root, in order. */
  static List<Path> files() {
    return FILES;
  }

  private static List<Path> walk() {
    try (Stream<Path> tree = Files.walk(ROOT)) {
      return tree.map(ROOT::relativize)
          .filter(path -> !leftOut(path) && Files.isRegularFile(ROOT.resolve(path)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(String folder, String ending) {
    return files().stream()
        .filter(path -> path.toString().contains(folder) && path.toString().endsWith(ending))
        .toList();
  }

  private static boolean leftOut(Path path) {
    for (Path part : path) {
      if (LEFT_OUT.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }

  static String text(Path path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Bytes as they are; what is not text comes out as signs that match nothing. */
  static String anyText(Path path) {
    try {
      return new String(Files.readAllBytes(ROOT.resolve(path)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
