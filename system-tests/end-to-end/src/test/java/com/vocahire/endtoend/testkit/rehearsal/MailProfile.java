package com.vocahire.endtoend.testkit.rehearsal;

import java.util.Map;

/** Mail as {@code ./vocahire run} has it, tried again sooner. */
public final class MailProfile implements EndToEndProfile {

  @Override
  public Map<String, String> variables() {
    return Map.of(
        "VOCAHIRE_MAIL_SWEEP_INTERVAL", "PT0.2S",
        "VOCAHIRE_MAIL_RETRY_DELAY", "PT0.2S",
        "VOCAHIRE_MAIL_RETRY_MAX_DELAY", "PT0.5S");
  }
}
