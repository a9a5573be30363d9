package com.vocahire.hiring.plan.boundary;

import com.vocahire.hiring.plan.control.PlanPreview;

/**
 * How the interviewer would be instructed, as JSON.
 *
 * @param sha256 of {@code instructions} in UTF-8
 */
public record PreviewResponse(
    int version,
    String template,
    String model,
    String voice,
    String language,
    long minutes,
    String instructions,
    String sha256) {

  static PreviewResponse of(PlanPreview preview) {
    return new PreviewResponse(
        preview.plan().version(),
        preview.instructions().template(),
        preview.model(),
        preview.voice(),
        preview.language().orElse(null),
        preview.plan().plan().length().toMinutes(),
        preview.instructions().text(),
        preview.instructions().digest());
  }
}
