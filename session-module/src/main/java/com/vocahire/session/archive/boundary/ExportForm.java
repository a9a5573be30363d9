package com.vocahire.session.archive.boundary;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The format of an exported interview. The file is named by the interview's id, so nothing needs
 * escaping.
 */
enum ExportForm {
  JSON("json"),
  TEXT("txt");

  private final String extension;

  ExportForm(String extension) {
    this.extension = extension;
  }

  /** {@code acceptable} in the order of the caller's preference (RFC 9110, section 12.5.1). */
  static ExportForm liked(List<MediaType> acceptable) {
    return acceptable.stream().flatMap(ExportForm::fitting).findFirst().orElse(JSON);
  }

  private static Stream<ExportForm> fitting(MediaType acceptable) {
    return Stream.of(values()).filter(form -> acceptable.isCompatible(form.type()));
  }

  private MediaType type() {
    return switch (this) {
      case JSON -> MediaType.APPLICATION_JSON_TYPE;
      case TEXT -> MediaType.TEXT_PLAIN_TYPE.withCharset(StandardCharsets.UTF_8.name());
    };
  }

  Response file(InterviewResponse interview) {
    var name = "attachment; filename=\"interview-" + interview.id() + "." + extension + "\"";
    Object content = this == TEXT ? text(interview) : interview;
    return Response.ok(content, type()).header(HttpHeaders.CONTENT_DISPOSITION, name).build();
  }

  private static StreamingOutput text(InterviewResponse interview) {
    return body -> {
      var lines = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
      InterviewText.write(interview, lines);
      lines.flush();
    };
  }
}
