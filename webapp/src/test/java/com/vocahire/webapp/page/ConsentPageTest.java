package com.vocahire.webapp.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentPageTest {

  @Test
  void linksTheCompanysPrivacyPageAndNothingThatWouldRun() {
    assertThat(linked("https://example.com/privacy")).isEqualTo("https://example.com/privacy");
    assertThat(linked("javascript:alert(1)")).isNull();
    assertThat(linked("privacy.html")).isNull();
    assertThat(page(Optional.empty()).getPrivacyUrl()).isNull();
  }

  private static String linked(String url) {
    return page(Optional.of(URI.create(url))).getPrivacyUrl();
  }

  @Test
  void saysHowLongAnInterviewTakesAndIsKept() {
    assertThat(page(Optional.empty()).getMinutes()).isEqualTo(45);
    assertThat(page(Optional.empty()).getDays()).isEqualTo(3);
  }

  private static ConsentPage page(Optional<URI> privacy) {
    return new ConsentPage("1", privacy, Duration.ofMinutes(45), Duration.ofHours(50));
  }
}
