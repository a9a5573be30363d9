package com.vocahire.webapp.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A web archive with some files. */
final class Archive {

  private final Map<String, byte[]> files = new TreeMap<>();

  Archive with(String path, String content) {
    files.put(path, content.getBytes(UTF_8));
    return this;
  }

  /** As compress.mjs leaves it. */
  Archive compressed(String content, ContentCoding as, String smaller) {
    return with("/WEB-INF/compressed/" + Digest.of(content) + as.suffix(), smaller);
  }

  ServletContext context() {
    return Exchange.fake(
        ServletContext.class,
        (self, called, values) ->
            switch (called.getName()) {
              case "getResourceAsStream" ->
                  files.containsKey(values[0])
                      ? new ByteArrayInputStream(files.get(values[0]))
                      : null;
              case "getResourcePaths" -> inside((String) values[0]);
              default -> null;
            });
  }

  /** Files and folders directly in it; null if there is none (Servlet specification). */
  private Set<String> inside(String folder) {
    var inside =
        files.keySet().stream()
            .filter(path -> path.startsWith(folder))
            .map(path -> path.substring(folder.length()))
            .map(rest -> folder + rest.replaceFirst("/.*", "/"))
            .collect(Collectors.toSet());
    return inside.isEmpty() ? null : inside;
  }
}
