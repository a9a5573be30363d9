package com.vocahire.webapp.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd        | BROTLI",
        "gzip, deflate                  | GZIP",
        "x-gzip                         | GZIP",
        "GZip;Q=0.3                     | GZIP",
        "*                              | BROTLI",
        "br;q=0.5, gzip                 | GZIP",
        "br ; q=0.501,gzip;q=0.5        | BROTLI",
        "*;q=0.1, br;q=0                | GZIP",
        "gzip;q=0, br;q=0.000           | IDENTITY",
        "identity, gzip;q=0.9           | IDENTITY",
        "identity;q=0.5, gzip;q=0.9     | GZIP",
        "identity;q=0, gzip             | GZIP",
        "deflate, zstd, compress        | IDENTITY",
        "gzip;q=2, br;q=x, ;q=1, gzip=1 | IDENTITY",
        "''                             | IDENTITY"
      })
  void takesTheSmallestOfThoseThatAreWantedMost(String list, ContentCoding preferred) {
    assertThat(AcceptEncoding.of(list).preferred(EnumSet.allOf(ContentCoding.class)))
        .isEqualTo(preferred);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"identity;q=0", "*;q=0", "br;q=1, identity;q=0", "*;q=0, br"})
  void sendsAFileAsItIsWhereNothingElseIsThere(String list) {
    assertThat(AcceptEncoding.of(list).preferred(Set.of(ContentCoding.IDENTITY)))
        .isEqualTo(ContentCoding.IDENTITY);
  }

  @Test
  void readsNoListWithoutAnEnd() {
    var list = "br, " + "gzip, ".repeat(1_000);

    assertThat(AcceptEncoding.of(list).preferred(EnumSet.allOf(ContentCoding.class)))
        .isEqualTo(ContentCoding.IDENTITY);
  }

  @Test
  void readsSeveralLinesAsOneList() {
    var exchange = new Exchange("GET", "/").with("Accept-Encoding", "gzip;q=0.1", "br;q=0.2");

    assertThat(AcceptEncoding.of(exchange.request()).preferred(EnumSet.allOf(ContentCoding.class)))
        .isEqualTo(ContentCoding.BROTLI);
  }
}
