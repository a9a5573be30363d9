package com.vocahire.session.timings;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Something that operators want to know of an interview: a phase's time, a vendor or a failure.
 *
 * @param columns of its row, as {@link TimingsTable} reads them from JSON
 */
public record TimingEntry(JsonObject columns) {

  /** Returns how long a phase took. */
  public static TimingEntry phase(PhaseCompleted phase, Instant now) {
    var columns = new HashMap<String, Object>();
    columns.put("phase", phase.phase());
    columns.put("took", phase.took().toMillis());
    columns.put("request", phase.request());
    columns.put("at", now.toString());
    return of(phase.session(), columns);
  }

  /** The vendor of the relays that a page had. */
  public static TimingEntry vendor(SessionId id, String vendor) {
    return of(id, new HashMap<>(Map.of("vendor", vendor)));
  }

  /** Returns what failed: a code of a failure, or {@code browser.} with its phase. */
  public static TimingEntry failure(SessionId id, String failure) {
    return of(id, new HashMap<>(Map.of("failure", failure)));
  }

  private static TimingEntry of(SessionId id, Map<String, Object> columns) {
    columns.put("interview", id.toString());
    return new TimingEntry(JsonValues.object(columns).build());
  }
}
