package com.vocahire.signaling.interviewer;

import com.vocahire.platform.Violations;
import com.vocahire.platform.json.JsonValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long the interviewer waits for the candidate; the bounds are the provider's ({@code
 * turn_detection}).
 */
@ApplicationScoped
public class TurnDetectionSettings {

  private static final String SERVER_VAD = "server_vad";
  private static final String SEMANTIC_VAD = "semantic_vad";
  private static final List<String> EAGERNESS = List.of("low", "medium", "high", "auto");
  private static final Duration SHORTEST_IDLE = Duration.ofSeconds(5);
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

  @Inject
  @ConfigProperty(name = "vocahire.interview.turn-detection")
  String detection;

  @Inject
  @ConfigProperty(name = "vocahire.interview.eagerness")
  String eagerness;

  @Inject
  @ConfigProperty(name = "vocahire.interview.silence-duration")
  Duration pause;

  @Inject
  @ConfigProperty(name = "vocahire.interview.idle-timeout")
  Duration idle;

  /** The provider's {@code turn_detection}: by silence, or by what was said. */
  public JsonObjectBuilder json() {
    var turns =
        JsonValues.object()
            .add("type", detection)
            .add("create_response", true)
            .add("interrupt_response", true);
    return detection.equals(SEMANTIC_VAD)
        ? turns.add("eagerness", eagerness)
        : turns
            .add("silence_duration_ms", pause.toMillis())
            .add("idle_timeout_ms", idle.toMillis());
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(
        List.of(SERVER_VAD, SEMANTIC_VAD).contains(detection),
        "vocahire.interview.turn-detection",
        "must be server_vad or semantic_vad");
    violations.unless(
        EAGERNESS.contains(eagerness),
        "vocahire.interview.eagerness",
        "must be low, medium, high or auto");
    violations.unless(
        pause.toMillis() > 0, "vocahire.interview.silence-duration", "must be above zero");
    violations.unless(
        idle.compareTo(SHORTEST_IDLE) >= 0 && idle.compareTo(LONGEST_IDLE) <= 0,
        "vocahire.interview.idle-timeout",
        "must be from 5 to 30 seconds");
    return violations.sentences();
  }
}
