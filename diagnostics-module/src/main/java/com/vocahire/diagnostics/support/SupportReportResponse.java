package com.vocahire.diagnostics.support;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.support.SupportReport;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** The code of a stored report. */
public record SupportReportResponse(String code, Instant madeAt) {

  static SupportReportResponse code(SupportReport kept) {
    return new SupportReportResponse(kept.code(), kept.madeAt());
  }

  /** Several reports with what was sent. */
  static JsonObject all(List<SupportReport> kept) {
    var reports = JsonValues.array();
    kept.forEach(report -> reports.add(whole(report)));
    return JsonValues.object().add("reports", reports).build();
  }

  /** One report with what was sent. */
  static JsonObject whole(SupportReport kept) {
    return JsonValues.object()
        .add("code", kept.code())
        .add("madeAt", kept.madeAt().toString())
        .add("report", JsonValues.parse(kept.report()))
        .build();
  }
}
