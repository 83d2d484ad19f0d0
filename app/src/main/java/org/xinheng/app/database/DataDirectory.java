package org.xinheng.app.database;

import java.nio.file.Path;

/** 数据目录. Everything this instance keeps on disk lies below it ({@code --data}, default ./data). */
public record DataDirectory(Path path) {
  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /** The search index of this instance; can be rebuilt from the database. */
  public Path search() {
    return path.resolve("search");
  }

  /** Watched folders, one a department. */
  public Path inbox() {
    return path.resolve("inbox");
  }
}
