package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 接口说明 (OpenAPI 3.1), the same file that is committed with the source. */
@RestController
class AnswerDescription {
  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

  private final byte[] description;
  private final String tag;

  AnswerDescription() throws IOException {
    description = new ClassPathResource("api/openapi.yaml").getContentAsByteArray();
    tag = Answers.tag(description);
  }

  @GetMapping("/api/v1/openapi.yaml")
  ResponseEntity<byte[]> description(HttpServletRequest request) {
    return Answers.tagged(request, YAML, description, tag);
  }
}
