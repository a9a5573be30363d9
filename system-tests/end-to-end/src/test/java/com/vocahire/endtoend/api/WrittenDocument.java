package com.vocahire.endtoend.api;

import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI document as it stands in the sources. */
final class WrittenDocument {

  private static final Path FILE = Path.of("webapp/src/main/resources/META-INF/openapi.json");

  private WrittenDocument() {}

  static byte[] bytes() {
    try {
      return Files.readAllBytes(Rehearsal.top().resolve(FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
