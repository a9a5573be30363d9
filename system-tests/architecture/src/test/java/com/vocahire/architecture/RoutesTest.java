package com.vocahire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.webapp.api.VocaHireApi;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI document has every route that the resources have, and no other. */
class RoutesTest {

  private static final Set<String> NO_METHODS = Set.of("parameters", "summary", "description");

  @Test
  void theDocumentHasEveryRouteAndNoOther() throws Exception {
    assertThat(served(new VocaHireApi().getClasses())).isNotEmpty().isEqualTo(documented());
  }

  @Test
  void anUndocumentedRouteIsDetected() throws Exception {
    assertThat(served(Set.of(Undocumented.class))).containsExactly("GET /api/secret/{id}");
    assertThat(documented()).doesNotContain("GET /api/secret/{id}");
  }

  /** A bad example. */
  @Path("/secret")
  static class Undocumented {

    @GET
    @Path("{id}")
    public String secret() {
      return "";
    }
  }

  private static Set<String> served(Set<Class<?>> classes) {
    return classes.stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> routes(type, method)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> routes(Class<?> type, Method method) {
    var below = method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class) : null;
    var path = "/api" + type.getAnnotation(Path.class).value();
    var whole = below == null ? path : path + "/" + below.value();
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(verb -> verb.value() + " " + whole);
  }

  private static Set<String> documented() throws Exception {
    Set<String> routes = new TreeSet<>();
    try (var document = VocaHireApi.class.getResourceAsStream("/META-INF/openapi.json");
        var reader = Json.createReader(document)) {
      JsonObject paths = reader.readObject().getJsonObject("paths");
      for (var path : paths.entrySet()) {
        path.getValue().asJsonObject().keySet().stream()
            .filter(key -> !NO_METHODS.contains(key))
            .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
            .forEach(routes::add);
      }
    }
    return routes;
  }
}
