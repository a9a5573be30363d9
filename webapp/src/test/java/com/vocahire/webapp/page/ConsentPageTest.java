package com.vocahire.webapp.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentPageTest {

  @Test
  void linksTheCompanysPrivacyPageAndNothingThatWouldRun() {
    assertThat(linked("https://example.com/privacy")).isEqualTo("https://example.com/privacy");
    assertThat(linked("javascript:alert(1)")).isNull();
    assertThat(linked("privacy.html")).isNull();
    assertThat(new ConsentPage("1", Optional.empty()).getPrivacyUrl()).isNull();
  }

  private static String linked(String url) {
    return new ConsentPage("1", Optional.of(URI.create(url))).getPrivacyUrl();
  }
}
