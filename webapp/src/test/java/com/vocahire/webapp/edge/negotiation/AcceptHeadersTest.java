package com.vocahire.webapp.edge.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale.LanguageRange;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "application/signed-exchange;v=b3;q=0.7, */*",
        "text/plain; charset=\"a, b; \\\" c\" ; q=0.5",
        "text/*;q=0, application/problem+json;q=1.000",
        "application/json;"
      })
  void aReadableAcceptStaysAsItIs(String sent) {
    assertThat(AcceptHeaders.MEDIA_RANGES.areReadable(sent)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json;q=x | ''",
        "application/json;q= | ''",
        "*/*;q=2 | ''",
        "foo | ''",
        "/ | ''",
        "a/ | ''",
        "*/json | ''",
        ";;; | ''",
        "application/json;a=\"x | ''",
        "application/json;q=0.5;q=y | ''",
        "text/html, foo | text/html",
        "foo , application/json;q=0.5,bar/ | application/json;q=0.5",
        "\u00e9\u00ff/x, */* | */*"
      })
  void ofAnotherWhatCanBeReadIsKept(String sent, String kept) {
    assertThat(AcceptHeaders.MEDIA_RANGES.areReadable(sent)).isFalse();
    assertThat(AcceptHeaders.MEDIA_RANGES.readable(sent)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "de-CH-1996, zh-Hant-TW;q=0.9,en; q=0.8, *;q=0.1", "sr-Latn-RS"})
  void aReadableAcceptLanguageStaysAsItIs(String sent) {
    assertThat(AcceptHeaders.LANGUAGE_RANGES.areReadable(sent)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en;q=abc | ''",
        "en;q | ''",
        "en;q=1;q=2 | ''",
        "*;q=2 | ''",
        "e n | ''",
        "en-_ | ''",
        "- | ''",
        "123456789012 | ''",
        "\u00e9\u00ff | ''",
        "en;q=abc, de;q=0.5 | de;q=0.5"
      })
  void ofAnotherWhatNamesALanguageIsKept(String sent, String kept) {
    assertThat(AcceptHeaders.LANGUAGE_RANGES.areReadable(sent)).isFalse();
    assertThat(AcceptHeaders.LANGUAGE_RANGES.readable(sent)).isEqualTo(kept);
  }

  @Test
  void nothingIsReadOfAListThatIsTooLong() {
    assertThat(AcceptHeaders.LANGUAGE_RANGES.areReadable("de,".repeat(2_000))).isFalse();
    assertThat(AcceptHeaders.LANGUAGE_RANGES.readable("de,".repeat(2_000))).isEmpty();
    assertThat(AcceptHeaders.MEDIA_RANGES.readable("a/b,".repeat(2_000))).isEmpty();
    assertThat(AcceptHeaders.MEDIA_RANGES.areReadable("a/b;c=\"" + "\\\\".repeat(2_000) + "\""))
        .isTrue();
    assertThat(AcceptHeaders.MEDIA_RANGES.readable("\"".repeat(4_000))).isEmpty();
  }

  /** Whatever is sent: what is kept is readable, to the JDK's reader as well. */
  @Property
  void whatIsKeptIsReadable(@ForAll("lists") String sent) {
    for (AcceptHeaders wishes : AcceptHeaders.values()) {
      var kept = wishes.readable(sent);

      assertThat(wishes.areReadable(kept)).isTrue();
      assertThat(wishes.readable(kept)).isEqualTo(kept);
    }
    var languages = AcceptHeaders.LANGUAGE_RANGES.readable(sent).replaceAll("\\s", "");
    assertThat(languages.isEmpty() || !LanguageRange.parse(languages).isEmpty()).isTrue();
  }

  @Provide
  Arbitrary<String> lists() {
    return Arbitraries.of(
            "en", "de-CH", "*", "text", "/", "json", ";", ",", " ", "q=", "Q=", "0.5", "1", "2",
            "x", "\"", "\\", "=", "-", "_", "\u00e9", "\u0000", "\t", "a/b", "*/*", ";q=0.3")
        .list()
        .ofMaxSize(30)
        .map(parts -> parts.stream().collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "application/json", "text/plain; charset=utf-8", "a/b;c=\"d e\""})
  void aMediaTypeCanBeRead(String text) {
    assertThat(AcceptHeaders.isMediaType(text)).isTrue();
    assertThat(AcceptHeaders.isMediaType(null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "/", "a/", "/b", "a/b/c", "a/b;c=\"d", "a b/c", ";;;"})
  void anythingElseIsNone(String text) {
    assertThat(AcceptHeaders.isMediaType(text)).isFalse();
  }
}
