package com.vocahire.endtoend.testkit.http;

import com.vocahire.testkit.ChromiumOffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Offers as browsers write them. */
public final class Offers {

  private static final Path RECORDED =
      Path.of(URI.create(Offers.class.getResource("/sdp/offers").toExternalForm()));

  private Offers() {}

  /** The names of those that real browsers wrote. */
  public static Stream<String> recorded() {
    try (var files = Files.list(RECORDED)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public static String recorded(String name) {
    try {
      return Files.readString(RECORDED.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Chromium's, for one microphone and one data channel, before it has gathered candidates. */
  public static String chromium() {
    return ChromiumOffer.text();
  }
}
