package org.xinheng.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("接口说明与接口相符")
class DescriptionTest {
  private final ApiServer server = ApiServer.running();

  @Test
  @DisplayName("每个网址和方法都有说明,说明了的都有")
  void every_route_is_described_and_every_described_route_is_there() {
    var mapped = new TreeSet<String>();
    server
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapped.add(method + " " + path))));
    assertThat(mapped).hasSizeGreaterThan(10).isEqualTo(ApiServer.DESCRIPTION.operations());
  }

  @Test
  @DisplayName("平台上的说明就是源码里的说明")
  void the_description_is_served_as_committed() throws java.io.IOException {
    var served = server.get("/api/v1/openapi.yaml");
    assertThat(served.header("Content-Type")).startsWith("application/yaml");
    assertThat(new String(served.response().body(), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(Path.of("../docs/api/openapi.yaml")));
  }
}
