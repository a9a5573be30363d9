package com.vocahire.signaling.sdp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Recorded SDP of browsers and providers, from {@code src/test/resources/sdp}. */
public final class RecordedSdp {

  private static final Path ALL =
      Path.of(URI.create(RecordedSdp.class.getResource("/sdp").toExternalForm()));

  private RecordedSdp() {}

  public static String offer(String name) {
    return read(ALL.resolve("offers").resolve(name + ".sdp"));
  }

  /** What no browser writes, and the provider's stack does not read. */
  static String refused(String name) {
    return read(ALL.resolve("refused").resolve(name + ".sdp"));
  }

  public static String answer(String name) {
    return read(ALL.resolve("answers").resolve(name + ".sdp"));
  }

  static Stream<String> offers() {
    try (var files = Files.list(ALL.resolve("offers"))) {
      var names = files.map(file -> file.getFileName().toString().replace(".sdp", ""));
      return names.sorted().toList().stream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
