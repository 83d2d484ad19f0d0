package org.xinheng.app.command;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** 多部分请求体. A form with one file in it (RFC 7578), the file streamed from disk. */
record MultipartFile(String boundary, BodyPublisher body) {

  static MultipartFile of(Map<String, String> fields, Path file) throws FileNotFoundException {
    var boundary = "xinheng-" + UUID.randomUUID();
    var parts = new ArrayList<BodyPublisher>();
    for (var field : new LinkedHashMap<>(fields).entrySet()) {
      parts.add(
          text(
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                  .formatted(boundary, field.getKey(), field.getValue())));
    }
    var name = String.valueOf(file.getFileName()).replace("\"", "%22");
    parts.add(
        text(
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .formatted(boundary, name)));
    parts.add(BodyPublishers.ofFile(file));
    parts.add(text("\r\n--" + boundary + "--\r\n"));
    return new MultipartFile(boundary, BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }
}
