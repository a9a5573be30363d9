package com.vocahire.signaling.interviewer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A language with a known name. A tag may contain any text, so the interviewer only receives the
 * names that the Java platform has for the codes of ISO 639-1 and ISO 3166.
 */
public record SpokenLanguage(Locale locale) {

  /** A BCP 47 tag's language and region; empty where that is no language we know by name. */
  public static Optional<SpokenLanguage> of(String tag) {
    var requested = Locale.forLanguageTag(tag);
    if (!Arrays.asList(Locale.getISOLanguages()).contains(requested.getLanguage())) {
      return Optional.empty();
    }
    boolean known = Arrays.asList(Locale.getISOCountries()).contains(requested.getCountry());
    return Optional.of(
        new SpokenLanguage(
            new Locale.Builder()
                .setLanguage(requested.getLanguage())
                .setRegion(known ? requested.getCountry() : "")
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
