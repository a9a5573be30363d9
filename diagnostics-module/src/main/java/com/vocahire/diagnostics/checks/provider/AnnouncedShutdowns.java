package com.vocahire.diagnostics.checks.provider;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Announced shutdown dates of models whose listing has no {@code shutdown_date}
 * (https://developers.openai.com/api/docs/deprecations, read on 2026-11-30; docs/operating.md has
 * the same table). It only leads to warnings: the provider's list has precedence.
 */
final class AnnouncedShutdowns {

  /**
   * An announcement.
   *
   * @param successor what the provider recommends instead
   */
  record Announced(LocalDate date, String successor) {}

  private static final LocalDate TEXT = LocalDate.of(2026, 12, 11);
  private static final LocalDate VOICE = LocalDate.of(2027, 1, 20);
  private static final LocalDate TRANSCRIPTION = LocalDate.of(2027, 2, 26);

  private static final Map<String, Announced> BY_MODEL =
      Map.of(
          "gpt-5", new Announced(TEXT, "gpt-6.1-sol"),
          "gpt-5-mini", new Announced(TEXT, "gpt-6.1-terra"),
          "gpt-4o-realtime-preview", new Announced(VOICE, "gpt-realtime-2.1"),
          "gpt-realtime", new Announced(VOICE, "gpt-realtime-2.1"),
          "gpt-realtime-mini", new Announced(VOICE, "gpt-realtime-2.1-mini"),
          "whisper-1", new Announced(TRANSCRIPTION, "gpt-transcribe"),
          "gpt-4o-transcribe", new Announced(TRANSCRIPTION, "gpt-transcribe"),
          "gpt-4o-mini-transcribe", new Announced(TRANSCRIPTION, "gpt-transcribe"));

  private AnnouncedShutdowns() {}

  static Optional<Announced> of(String model) {
    return Optional.ofNullable(BY_MODEL.get(model));
  }
}
