package com.vocahire.signaling.interviewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that has a name. A tag may hold any words; what reaches the interviewer are the names
 * that the Java platform has for the codes of ISO 639-1 and ISO 3166, and nothing a caller wrote.
 */
public record SpokenLanguage(Locale locale) {

  /** A BCP 47 tag's language and region; empty where that is no language we know by name. */
  public static Optional<SpokenLanguage> of(String tag) {
    var asked = Locale.forLanguageTag(tag);
    if (!Arrays.asList(Locale.getISOLanguages()).contains(asked.getLanguage())) {
      return Optional.empty();
    }
    boolean known = Arrays.asList(Locale.getISOCountries()).contains(asked.getCountry());
    return Optional.of(
        new SpokenLanguage(
            new Locale.Builder()
                .setLanguage(asked.getLanguage())
                .setRegion(known ? asked.getCountry() : "")
                .build()));
  }

  /** ISO 639-1, as the provider's transcription takes it. */
  public String code() {
    return locale.getLanguage();
  }

  /** In English: {@code Portuguese (Brazil)}. */
  public String name() {
    return locale.getDisplayName(Locale.ENGLISH);
  }
}
