package org.xinheng.app.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.xinheng.vocabulary.SubjectId;

/**
 * 留用的答复. What the public was answered about one entity, and may be answered again.
 *
 * @param mark the public state under which it was made
 * @param day the day for which it was made
 * @param subject whose page it is, for the log of looks
 * @param what the look, in the words of that log
 * @param headers as sent, but for those of one single transmission
 * @param tag its ETag, "" without one
 */
record KeptAnswer(
    String mark,
    LocalDate day,
    SubjectId subject,
    String what,
    List<Header> headers,
    String tag,
    Body body) {

  record Header(String name, String value) {}

  /** Bytes, compressed by gzip where it is worth it. */
  static final class Body {
    private static final int WORTH_COMPRESSING = 2048;

    private final byte[] bytes;
    private final boolean compressed;

    private Body(byte[] bytes, boolean compressed) {
      this.bytes = bytes;
      this.compressed = compressed;
    }

    static Body of(byte[] plain) throws IOException {
      if (plain.length < WORTH_COMPRESSING) {
        return new Body(plain, false);
      }
      var small = new ByteArrayOutputStream(plain.length / 3);
      try (var gzip = new GZIPOutputStream(small)) {
        gzip.write(plain);
      }
      return new Body(small.toByteArray(), true);
    }

    boolean compressed() {
      return compressed;
    }

    int length() {
      return bytes.length;
    }

    /** The bytes as they are kept; not to be changed. */
    byte[] kept() {
      return bytes;
    }

    byte[] plain() throws IOException {
      if (!compressed) {
        return bytes;
      }
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return gzip.readAllBytes();
      }
    }
  }

  /** Bytes it takes up, roughly. */
  int weight() {
    return body.length() + tag.length() + 200;
  }
}
