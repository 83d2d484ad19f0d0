package org.xinheng.app.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * 下载的文件名. The Chinese name for browsers and a plain one for programs that read no other (RFC 6266,
 * appendix D).
 */
public final class Attachment {
  private Attachment() {}

  /**
   * The header that offers what follows as a file.
   *
   * @param name as people read it
   * @param plain the same in letters, digits, hyphens and dots only
   */
  public static String of(String name, String plain) {
    if (!plain.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("not a plain file name: " + plain);
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
