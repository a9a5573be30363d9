package com.vocahire.hiring.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

  private final TestMailSettings settings = new TestMailSettings();

  @Test
  void delaysDoubleUpToTheLongest() {
    assertThat(settings.delayAfter(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.delayAfter(2)).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.delayAfter(8)).isEqualTo(Duration.ofHours(1));
    assertThat(settings.delayAfter(5_000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void mailNeedsASender() {
    assertThat(settings.isComplete()).isTrue();
    assertThat(TestMailSettings.withoutSender().isComplete()).isFalse();
    assertThat(TestMailSettings.withoutSender().validate()).isEmpty();
  }

  @Test
  void anInvalidSenderSendsNothingAndIsNotRepeated() {
    var invalid = TestMailSettings.from("us.example\r\nBcc: eve@example.com");

    assertThat(invalid.isComplete()).isFalse();
    assertThat(invalid.validate()).containsExactly("vocahire.mail.from is no address");
  }

  @Test
  void anUnknownTimeZoneIsNamed() {
    var elsewhere = TestMailSettings.in("Mars/Olympus");

    assertThat(elsewhere.validate()).containsExactly("vocahire.mail.time-zone is unknown");
  }
}
