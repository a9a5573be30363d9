package com.vocahire.diagnostics.support;

import com.vocahire.session.support.SupportReport;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/** The code of a stored report. */
public record SupportReportResponse(String code, Instant madeAt) {

  static SupportReportResponse code(SupportReport kept) {
    return new SupportReportResponse(kept.code(), kept.madeAt());
  }

  /** Several reports with what was sent. */
  static JsonObject all(List<SupportReport> kept) {
    var reports = Json.createArrayBuilder();
    kept.forEach(report -> reports.add(whole(report)));
    return Json.createObjectBuilder().add("reports", reports).build();
  }

  /** One report with what was sent. */
  static JsonObject whole(SupportReport kept) {
    try (var reader = Json.createReader(new StringReader(kept.report()))) {
      return Json.createObjectBuilder()
          .add("code", kept.code())
          .add("madeAt", kept.madeAt().toString())
          .add("report", reader.readObject())
          .build();
    }
  }
}
