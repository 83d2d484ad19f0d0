package org.xinheng.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * 页面渲染. Turns a template and its parameters into an HTML answer; templates are compiled with the
 * application.
 */
@Component
public final class Pages {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final TemplateEngine engine;

  Pages() {
    engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.xinheng.app.pages");
    engine.setBinaryStaticContent(true);
  }

  public ResponseEntity<byte[]> page(String template, Map<String, Object> parameters) {
    return page(HttpStatus.OK, template, parameters);
  }

  public ResponseEntity<byte[]> page(
      HttpStatus status, String template, Map<String, Object> parameters) {
    var output = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, output);
    return ResponseEntity.status(status).contentType(HTML).body(output.toByteArray());
  }
}
