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

/**
 * Keeps the values of a browser's report that are on the lists of {@link ReportedWords}, and counts
 * the others.
 */
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
  public Map<String, Duration> timings(Map<String, Duration> reported) {
    Map<String, Duration> known = new LinkedHashMap<>();
    reported.forEach(
        (name, took) ->
            listed(ReportedWords.TIMINGS, name, Field.TIMINGS)
                .ifPresent(word -> known.put(word, took)));
    return known;
  }

  /** The phase in which it failed; {@code unknown} where that is on no list or was not reported. */
  public String phase(String reported) {
    return reported.equals(ReportedWords.UNKNOWN)
        ? reported
        : listed(ReportedWords.PHASES, reported, Field.PHASE).orElse(ReportedWords.UNKNOWN);
  }

  /** The vendor of its relays; empty where that is on no list. */
  public Optional<String> vendor(String reported) {
    return listed(ReportedWords.VENDORS, reported, Field.VENDOR);
  }

  private Optional<String> listed(Set<String> known, String word, Field field) {
    if (known.contains(word)) {
      return Optional.of(word);
    }
    unknown.fire(new UnknownWord(field));
    return Optional.empty();
  }
}
