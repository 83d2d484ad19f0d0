package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * 答复. JSON with an entity tag: who has the same already gets 304 and nothing to carry. Caches may
 * keep an answer but must ask each time, because what has left publicity is gone the same instant.
 */
final class Answers {
  private static final String OPEN = "public, no-cache";
  private static final String OWN = "private, no-cache";

  private Answers() {}

  static ResponseEntity<byte[]> json(HttpServletRequest request, byte[] body) {
    return tagged(request, MediaType.APPLICATION_JSON, body, tag(body));
  }

  static ResponseEntity<byte[]> tagged(
      HttpServletRequest request, MediaType type, byte[] body, String tag) {
    boolean same = has(request, tag);
    var answer =
        ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .header(HttpHeaders.ETAG, tag)
            .header(HttpHeaders.CACHE_CONTROL, keyed(request) ? OWN : OPEN)
            .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    return same ? answer.build() : answer.contentType(type).body(body);
  }

  /** Weak, since the server may compress on the way. */
  static String tag(byte[] body) {
    var sum = new CRC32C();
    sum.update(body, 0, body.length);
    long wide = sum.getValue() << 32 | Integer.toUnsignedLong(Arrays.hashCode(body));
    return "W/\"" + Long.toUnsignedString(wide, 36) + "\"";
  }

  private static boolean keyed(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  private static boolean has(HttpServletRequest request, String tag) {
    var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known == null) {
      return false;
    }
    var opaque = tag.substring(2);
    return Arrays.stream(known.split(",", -1))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals(opaque));
  }
}
