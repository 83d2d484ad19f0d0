package org.xinheng.app.database;

import java.nio.file.Path;

/**
 * 数据目录. Everything this instance keeps on disk lies below it ({@code --data}, default ./data).
 *
 * @param inbox watched folders, one a department; several instances may share them
 */
public record DataDirectory(Path path, Path inbox) {
  public DataDirectory {
    path = path.toAbsolutePath().normalize();
    inbox = inbox.toAbsolutePath().normalize();
  }

  public DataDirectory(Path path) {
    this(path, path.resolve("inbox"));
  }

  /** The search index of this instance; can be rebuilt from the database. */
  public Path search() {
    return path.resolve("search");
  }
}
