package com.vocahire.webapp.edge.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSecurityPolicyTest {

  private static ContentSecurityPolicy framedBy(String... ancestors) {
    return new ContentSecurityPolicy(
        List.of("https://login.example"), FrameAncestors.of(Optional.of(ancestors)));
  }

  @Test
  void aPageLoadsOwnResourcesAndConnectsToTheProvider() {
    assertThat(framedBy("none").ofAPage())
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self' https://login.example; frame-src 'self'"
                + " https://login.example; object-src 'none'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'");
  }

  @Test
  void onlyTheRedirectFromTheProviderMayBeFramedByThePage() {
    assertThat(framedBy("none").ofTheRedirect()).endsWith("frame-ancestors 'self'");
    assertThat(framedBy("https://jobs.example").ofTheRedirect())
        .endsWith("frame-ancestors https://jobs.example 'self'");
    assertThat(framedBy("self").ofTheRedirect()).endsWith("frame-ancestors 'self'");
  }

  @Test
  void whoMayFrameThePageIsConfigured() {
    assertThat(framedBy("self", "https://jobs.example:8443", "HTTPS://Careers.Example/").ofAPage())
        .endsWith("frame-ancestors 'self' https://jobs.example:8443 https://careers.example");
    assertThat(FrameAncestors.of(Optional.of(new String[] {"self", "https://a.example"})).hosts())
        .isEqualTo("self https://a.example");
    assertThat(FrameAncestors.of(Optional.empty()).hosts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https:",
        "https://*",
        "https://a.example/path",
        "https://a.example; script-src *",
        "null",
        "a.example",
        "https://u@a.example",
        "'self'",
        "https://a.example https://b.example"
      })
  void whatIsNoOriginIsLeftOut(String text) {
    assertThat(framedBy(text).ofAPage()).endsWith("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @CsvSource({
    "https://Login.Example/realms/a, https://login.example",
    "https://login.example:443/,     https://login.example",
    "http://localhost:8081/vocahire, http://localhost:8081",
    "http://127.0.0.1:80,            http://127.0.0.1"
  })
  void theOriginOfAnAddressIsWrittenAsBrowsersDo(String address, String origin) {
    assertThat(Origin.of(address)).contains(origin);
  }
}
