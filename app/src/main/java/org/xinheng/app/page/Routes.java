package org.xinheng.app.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 接口一览. Every address of the interface with its purpose, as the description (OpenAPI) has it. */
@Component
public final class Routes {
  private final List<Route> all;

  /**
   * 一个接口.
   *
   * @param keyed whether a department's key is needed
   */
  public record Route(String method, String path, String summary, boolean keyed) {}

  Routes() throws IOException {
    var yaml = new ClassPathResource("api/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
    var document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    var routes = new ArrayList<Route>();
    ((Map<?, ?>) requireNonNull(document.get("paths"), "paths"))
        .forEach((path, operations) ->
            ((Map<?, ?>) operations)
                .forEach((method, operation) ->
                    routes.add(
                        route(
                            String.valueOf(method), String.valueOf(path), (Map<?, ?>) operation))));
    all = List.copyOf(routes);
  }

  private static Route route(String method, String path, Map<?, ?> operation) {
    return new Route(
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        String.valueOf(operation.get("summary")),
        operation.containsKey("security"));
  }

  /** In the order of the description. */
  public List<Route> all() {
    return all;
  }

  /** Those open to anybody. */
  public List<Route> open() {
    return all.stream().filter(route -> !route.keyed()).toList();
  }

  /** Those for departments. */
  public List<Route> keyed() {
    return all.stream().filter(Route::keyed).toList();
  }
}
