package org.xinheng.app.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.xinheng.app.page.Attachment;

/** 下载. Offers what follows as a file of that name, never to be opened in the page. */
final class Downloads {
  private Downloads() {}

  /**
   * Begins the answer.
   *
   * @param plain the name in letters and digits, for programs that cannot read Chinese ones
   */
  static void begin(HttpServletResponse response, String name, String plain) {
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(name, plain));
  }
}
