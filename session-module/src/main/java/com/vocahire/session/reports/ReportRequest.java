package com.vocahire.session.reports;

import com.vocahire.session.paths.SelectedPath;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The browser reports how its connection is.
 *
 * @param phase where it failed: one of {@code ReportedWords.PHASES}; another is {@code unknown}
 * @param reason why, in a word or two of the page; shown to operators only
 * @param timings name to milliseconds, at most 16; names that are not known are left out
 * @param vendor whose STUN and TURN servers the page has, as {@code source} of ice-servers
 * @param path with {@code connected}: the selected candidate pair; the latest one counts
 */
public record ReportRequest(
    @NotNull Type type,
    @Pattern(regexp = "[a-zA-Z_.-]{1,40}") String phase,
    @Size(max = 200) String reason,
    @Size(max = 16)
        Map<@Pattern(regexp = "[a-zA-Z]{1,40}") String, @NotNull @Min(0) @Max(3_600_000) Long>
            timings,
    @Pattern(regexp = "[a-z-]{1,20}") String vendor,
    @Valid PathReport path) {

  /** These are in JSON's lower case; {@code alive} is the heartbeat. */
  public enum Type {
    connected,
    reconnecting,
    alive,
    failed
  }

  Map<String, Duration> toTimings() {
    Map<String, Duration> durations = new LinkedHashMap<>();
    if (timings != null) {
      timings.forEach((name, millis) -> durations.put(name, Duration.ofMillis(millis)));
    }
    return durations;
  }

  Optional<SelectedPath> toPath() {
    return Optional.ofNullable(path).map(PathReport::toPath);
  }

  Optional<String> toVendor() {
    return Optional.ofNullable(vendor);
  }

  String wordFor(String part) {
    return part == null ? "unknown" : part;
  }
}
