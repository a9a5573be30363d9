package com.vocahire.session.feedback.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // in place of the container
public class FeedbackSettingsTest {

  private final FeedbackSettings settings = validSettings();

  public static FeedbackSettings validSettings() {
    var settings = new FeedbackSettings();
    settings.enabled = true;
    settings.attempts = 5;
    settings.requests = 3;
    settings.perDay = 20;
    settings.maxInFlight = 4;
    settings.maxCharacters = 200_000;
    settings.timeout = Duration.ofSeconds(90);
    settings.transcriptWait = Duration.ofSeconds(20);
    settings.retryDelay = Duration.ofSeconds(10);
    settings.retryMaxDelay = Duration.ofMinutes(5);
    return settings;
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.pauseAfter(3)).isEqualTo(Duration.ofSeconds(40));
    assertThat(settings.pauseAfter(6)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.pauseAfter(1_000)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aClaimOutlivesAnAttempt() {
    assertThat(settings.lease()).isGreaterThan(Duration.ofSeconds(90));
  }

  @Test
  void invalidSettingsAreNamedAndDisableFeedback() {
    assertThat(settings.enabled()).isTrue();

    settings.attempts = 0;
    settings.retryMaxDelay = Duration.ofSeconds(1);

    assertThat(settings.validate())
        .containsExactly(
            "vocahire.feedback.max-attempts must be 1 at least",
            "vocahire.feedback.retry-max-delay must not be shorter than"
                + " vocahire.feedback.retry-delay");
    assertThat(settings.enabled()).isFalse();
  }
}
