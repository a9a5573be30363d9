package com.vocahire.webapp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1}", "null", " [] ", "{\"a\": \"\\u00e9\"}", "5"})
  void readsOneValue(String json) {
    assertThat(StrictJson.read(bytes(json, StandardCharsets.UTF_8))).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void refusesEverythingElse(String body) {
    assertMalformed(bytes(body, StandardCharsets.UTF_8));
  }

  static Stream<String> notJson() {
    return Stream.of(
        "",
        "  ",
        "{\"a\":",
        "{\"a\": 1} x",
        "{\"a\": 1}{\"a\": 1}",
        "{\"a\": 1, \"a\": 2}",
        "{\"b\": {\"a\": 1, \"a\": 2}}",
        "\uFEFF{}",
        "{'a': 1}",
        "[".repeat(100_000) + "]".repeat(100_000),
        "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
        "9".repeat(2_000_000),
        "1e9999999999");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertMalformed(bytes("{\"a\": \"\u00e9\"}", StandardCharsets.ISO_8859_1));
    assertMalformed(bytes("{\"a\": 1}", StandardCharsets.UTF_16));
  }

  private static ByteArrayInputStream bytes(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }

  private static void assertMalformed(ByteArrayInputStream body) {
    assertThatThrownBy(() -> StrictJson.read(body)).isInstanceOf(MalformedJson.class);
  }
}
