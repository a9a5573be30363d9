package com.vocahire.session.reports;

import com.vocahire.session.reports.UnknownWord.Field;
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
public class ReportFilter {

  private final Event<UnknownWord> unknown;

  /** For the proxy only. */
  protected ReportFilter() {
    this(null);
  }

  @Inject
  public ReportFilter(Event<UnknownWord> unknown) {
    this.unknown = unknown;
  }

  /** The timings with a name that is known. */
  public Map<String, Duration> timings(Map<String, Duration> told) {
    Map<String, Duration> known = new LinkedHashMap<>();
    told.forEach(
        (name, took) ->
            heard(ReportedWords.TIMINGS, name, Field.TIMINGS)
                .ifPresent(word -> known.put(word, took)));
    return known;
  }

  /** Where it failed, {@code unknown} where that is on no list or was not told. */
  public String phase(String told) {
    return told.equals(ReportedWords.UNKNOWN)
        ? told
        : heard(ReportedWords.PHASES, told, Field.PHASE).orElse(ReportedWords.UNKNOWN);
  }

  /** Whose relays it had, if that is known. */
  public Optional<String> vendor(String told) {
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
