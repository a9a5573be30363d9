package com.vocahire.session.control;

import com.vocahire.session.UnknownWord;
import com.vocahire.session.UnknownWord.Field;
import com.vocahire.session.entity.ReportedWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps of a browser's report what is on the lists of {@link ReportedWords}, counts the rest. */
@ApplicationScoped
public class HearingWords {

  private final Event<UnknownWord> unknown;

  /** For the proxy only. */
  protected HearingWords() {
    this(null);
  }

  @Inject
  HearingWords(Event<UnknownWord> unknown) {
    this.unknown = unknown;
  }

  /** The timings with a name that is known. */
  Map<String, Duration> timings(Map<String, Duration> told) {
    Map<String, Duration> known = new LinkedHashMap<>();
    told.forEach(
        (name, took) ->
            heard(ReportedWords.TIMINGS, name, Field.TIMINGS)
                .ifPresent(word -> known.put(word, took)));
    return known;
  }

  /** Where it failed, {@code unknown} where that is on no list or was not told. */
  String phase(String told) {
    return told.equals(ReportedWords.UNKNOWN)
        ? told
        : heard(ReportedWords.PHASES, told, Field.PHASE).orElse(ReportedWords.UNKNOWN);
  }

  /** Whose relays it had, if that is known. */
  Optional<String> vendor(String told) {
    return heard(ReportedWords.VENDORS, told, Field.VENDOR);
  }

  private Optional<String> heard(Set<String> known, String word, Field field) {
    if (known.contains(word)) {
      return Optional.of(word);
    }
    unknown.fire(new UnknownWord(field));
    return Optional.empty();
  }
}
