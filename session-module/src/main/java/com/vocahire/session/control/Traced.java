package com.vocahire.session.control;

import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Something that operators want to know of an interview: a phase's time, a vendor or a failure.
 *
 * @param columns of its row, as {@link TraceLedger} reads them from JSON
 */
public record Traced(JsonObject columns) {

  static Traced phase(PhaseCompleted phase, Instant now) {
    var columns = new HashMap<String, Object>();
    columns.put("phase", phase.phase());
    columns.put("took", phase.took().toMillis());
    columns.put("request", phase.request());
    columns.put("at", now.toString());
    return of(phase.session(), columns);
  }

  static Traced vendor(SessionId id, String vendor) {
    return of(id, new HashMap<>(Map.of("vendor", vendor)));
  }

  static Traced failure(SessionId id, String failure) {
    return of(id, new HashMap<>(Map.of("failure", failure)));
  }

  private static Traced of(SessionId id, Map<String, Object> columns) {
    columns.put("interview", id.toString());
    return new Traced(Json.createObjectBuilder(columns).build());
  }
}
