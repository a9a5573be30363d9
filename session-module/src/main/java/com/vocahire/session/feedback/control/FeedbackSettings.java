package com.vocahire.session.feedback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether feedback is written, when, and how often it is tried. */
@ApplicationScoped
public class FeedbackSettings {

  /** What an attempt takes at most besides the provider: the database's part, twice. */
  private static final Duration BESIDES = Duration.ofSeconds(30);

  @Inject
  @ConfigProperty(name = "vocahire.feedback.enabled")
  boolean enabled;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.after-end")
  boolean afterEnd;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.after-end-delay")
  Duration afterEndDelay;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.after-end-within")
  Duration afterEndWithin;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.await-record")
  Duration awaitRecord;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.attempts")
  int attempts;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.requests")
  int requests;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.per-day")
  int perDay;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.retry-delay")
  Duration retryDelay;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.retry-max-delay")
  Duration retryMaxDelay;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.at-once")
  int atOnce;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.longest")
  int longest;

  /** Whether this installation writes feedback at all. */
  public boolean enabled() {
    return enabled && problems().isEmpty();
  }

  /** What cannot be obeyed, as sentences that name the key. */
  public List<String> problems() {
    return Stream.of(
            problem(attempts > 0, "attempts must be 1 at least"),
            problem(requests > 0, "requests must be 1 at least"),
            problem(perDay > 0, "per-day must be 1 at least"),
            problem(atOnce > 0, "at-once must be 1 at least"),
            problem(longest > 0, "longest must be 1 at least"),
            problem(isPositive(timeout), "timeout must be above zero"),
            problem(isPositive(retryDelay), "retry-delay must be above zero"),
            problem(
                retryMaxDelay.compareTo(retryDelay) >= 0,
                "retry-max-delay must not be shorter than vocahire.feedback.retry-delay"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> problem(boolean holds, String otherwise) {
    return holds ? Optional.empty() : Optional.of("vocahire.feedback." + otherwise);
  }

  private static boolean isPositive(Duration time) {
    return time.compareTo(Duration.ZERO) > 0;
  }

  /** Whether it is written without anybody asking. */
  public boolean afterEnd() {
    return enabled() && afterEnd;
  }

  /** How long after an interview's end, so that its last words have arrived. */
  public Duration afterEndDelay() {
    return afterEndDelay;
  }

  /** How long ago an interview may have ended to be found by itself. */
  public Duration afterEndWithin() {
    return afterEndWithin;
  }

  /** How long after an interview's end it waits for turns that are incomplete or missing. */
  public Duration awaitRecord() {
    return awaitRecord;
  }

  /** How long a claim holds: longer than an attempt can take. */
  public Duration lease() {
    return timeout.plus(BESIDES);
  }

  /** Of the provider, for each request of a caller. */
  public int attempts() {
    return attempts;
  }

  /** How often a caller may ask again for one that failed, the first time included. */
  public int requests() {
    return requests;
  }

  /** How often a caller may ask, for one interview and within a day. */
  public FeedbackLimits limits() {
    return new FeedbackLimits(requests, perDay);
  }

  /** Attempts under way on this node. */
  public int atOnce() {
    return atOnce;
  }

  /** Characters of a conversation that the provider is sent. */
  public int longest() {
    return longest;
  }

  /** The pause after attempt number {@code attempt}; doubled each time, up to a limit. */
  public Duration pauseAfter(int attempt) {
    var pause = retryDelay.multipliedBy(1L << Math.min(attempt - 1, 20));
    return pause.compareTo(retryMaxDelay) < 0 ? pause : retryMaxDelay;
  }
}
