package com.vocahire.hiring.mail.control;

import java.time.Duration;
import java.util.Optional;

/** As the product's defaults are, with a sender. */
@SuppressWarnings("UnnecessaryAssignment") // no container injects anything here
public final class TestMailSettings extends MailSettings {

  public TestMailSettings() {
    from = Optional.of("interviews@us.example");
    replyTo = Optional.of("people@us.example");
    sessions = new String[] {"java:none"};
    timeZone = "UTC";
    retryDelay = Duration.ofSeconds(30);
    retryMaxDelay = Duration.ofHours(1);
    giveUpAfter = Duration.ofDays(2);
    lease = Duration.ofMinutes(5);
    maxPerSweep = 100;
    maxPerAddress = 5;
    reminderBefore = Duration.ofDays(2);
  }

  /** As where no mail is configured. */
  public static MailSettings withoutSender() {
    var settings = new TestMailSettings();
    settings.from = Optional.empty();
    settings.replyTo = Optional.empty();
    return settings;
  }

  static TestMailSettings in(String zone) {
    var settings = new TestMailSettings();
    settings.timeZone = zone;
    return settings;
  }

  static TestMailSettings from(String address) {
    var settings = new TestMailSettings();
    settings.from = Optional.of(address);
    return settings;
  }
}
