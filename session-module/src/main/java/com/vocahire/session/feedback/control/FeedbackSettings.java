package com.vocahire.session.feedback.control;

import com.vocahire.platform.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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
  @ConfigProperty(name = "vocahire.feedback.automatic")
  boolean automatic;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.automatic-delay")
  Duration automaticDelay;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.automatic-window")
  Duration automaticWindow;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.transcript-wait")
  Duration transcriptWait;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.max-attempts")
  int attempts;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.max-requests")
  int requests;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.max-per-day")
  int perDay;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.retry-delay")
  Duration retryDelay;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.retry-max-delay")
  Duration retryMaxDelay;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.max-in-flight")
  int maxInFlight;

  @Inject
  @ConfigProperty(name = "vocahire.feedback.max-characters")
  int maxCharacters;

  /** Returns whether this installation writes feedback at all. */
  public boolean enabled() {
    return enabled && validate().isEmpty();
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unlessPositive(attempts, "vocahire.feedback.max-attempts");
    violations.unlessPositive(requests, "vocahire.feedback.max-requests");
    violations.unlessPositive(perDay, "vocahire.feedback.max-per-day");
    violations.unlessPositive(maxInFlight, "vocahire.feedback.max-in-flight");
    violations.unlessPositive(maxCharacters, "vocahire.feedback.max-characters");
    violations.unlessPositive(timeout, "vocahire.feedback.timeout");
    violations.unlessPositive(retryDelay, "vocahire.feedback.retry-delay");
    violations.unless(
        retryMaxDelay.compareTo(retryDelay) >= 0,
        "vocahire.feedback.retry-max-delay",
        "must not be shorter than vocahire.feedback.retry-delay");
    return violations.sentences();
  }

  /** Returns whether it is written without a request. */
  public boolean automatic() {
    return enabled() && automatic;
  }

  /** Returns how long after an interview's end, so that its last words have arrived. */
  public Duration automaticDelay() {
    return automaticDelay;
  }

  /** Returns how long ago an interview may have ended to be found by itself. */
  public Duration automaticWindow() {
    return automaticWindow;
  }

  /**
   * Returns how long after an interview's end it waits for turns that are incomplete or missing.
   */
  public Duration transcriptWait() {
    return transcriptWait;
  }

  /** Returns how long a claim holds: longer than an attempt can take. */
  public Duration lease() {
    return timeout.plus(BESIDES);
  }

  /** Returns how often the provider is tried for each request of a caller. */
  public int attempts() {
    return attempts;
  }

  /** Returns how often a caller may ask for feedback on one interview, the first time included. */
  public int requests() {
    return requests;
  }

  /** Returns how often a caller may ask, for one interview and within a day. */
  public FeedbackLimits limits() {
    return new FeedbackLimits(requests, perDay);
  }

  /** Returns how many attempts may be under way on this node. */
  public int maxInFlight() {
    return maxInFlight;
  }

  /** Returns how many characters of a conversation are sent to the provider at most. */
  public int maxCharacters() {
    return maxCharacters;
  }

  /** Returns the pause after attempt number {@code attempt}; doubled each time, up to a limit. */
  public Duration pauseAfter(int attempt) {
    var pause = retryDelay.multipliedBy(1L << Math.min(attempt - 1, 20));
    return pause.compareTo(retryMaxDelay) < 0 ? pause : retryMaxDelay;
  }
}
