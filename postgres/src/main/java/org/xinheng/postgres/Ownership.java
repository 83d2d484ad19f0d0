package org.xinheng.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** 文件归属. Who this process is, who owns a file, and handing files to another account. */
record Ownership(int user, int group) {
  static final int ROOT = 0;

  /** The account this JVM runs as. */
  static Ownership ofThisProcess() throws IOException {
    return of(Path.of("/proc", Long.toString(ProcessHandle.current().pid())));
  }

  static Ownership of(Path path) throws IOException {
    return new Ownership(
        (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS),
        (int) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
  }

  boolean isRoot() {
    return user == ROOT;
  }

  /** Whether nobody but the owner (or root) can change what stands at this path. */
  boolean ownsAlone(Path path) throws IOException {
    int mode = (int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return of(path).user == user && (mode & 0022) == 0;
  }

  void take(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
  }

  void takeAll(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            take(directory);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            take(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Makes a directory of mode 0700 that belongs to this account. */
  void makePrivateDirectory(Path directory) throws IOException {
    Files.createDirectory(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    if (!of(directory).equals(this)) {
      take(directory);
    }
  }
}
