package org.xinheng.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** 程序包. The published .txz: a key for its content, and how it is unpacked. */
final class Archive {
  /** Only needed for linking C programs. */
  private static final Set<String> LEFT_OUT = Set.of(".a", ".pc");

  private static final int OWNER_EXECUTES = 0100;

  private Archive() {}

  /** Version and checksum; the jar's own directory has them, so a second start reads nothing. */
  static String key(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    connection.setUseCaches(true);
    if (connection instanceof JarURLConnection jar && jar.getJarEntry().getCrc() >= 0) {
      return Binaries.MAJOR
          + "-%08x-%d".formatted(jar.getJarEntry().getCrc(), jar.getJarEntry().getSize());
    }
    try (InputStream in = archive.openStream();
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      byte[] hash = digest.getMessageDigest().digest();
      return Binaries.MAJOR + "-" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static void unpack(InputStream in, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (LEFT_OUT.stream().noneMatch(entry.getName()::endsWith)) {
          unpack(tar, entry, path);
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      makeDirectories(path);
      return;
    }
    makeDirectories(path.getParent() == null ? path : path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean program = (entry.getMode() & OWNER_EXECUTES) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static void makeDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = directory.getParent();
    if (parent != null) {
      makeDirectories(parent);
    }
    Files.createDirectory(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
