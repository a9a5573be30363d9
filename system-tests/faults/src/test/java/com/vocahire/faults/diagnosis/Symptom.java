package com.vocahire.faults.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How one check names what is wrong.
 *
 * @param check its name
 * @param status {@code failed} or {@code warned}
 * @param words what its advice must have
 */
record Symptom(String check, String status, String words, Naming naming) {

  /** Whether what is wrong is this check's to name, or it only says that another names it. */
  enum Naming {
    ITS_OWN,
    ANOTHERS
  }

  static Symptom failed(String check, String words) {
    return new Symptom(check, "failed", words, Naming.ITS_OWN);
  }

  static Symptom warned(String check, String words) {
    return new Symptom(check, "warned", words, Naming.ITS_OWN);
  }

  static Symptom cannotJudge(String check, String other) {
    return new Symptom(check, "warned", "see " + other, Naming.ANOTHERS);
  }

  /** Empty when {@code found} names it so, else what it says instead. */
  String complaintAbout(JsonNode found) {
    boolean named =
        found.path("status").asText().equals(status)
            && found.path("advice").asText().contains(words);
    return named ? "" : "is not " + status + " with \"" + words + "\"";
  }

  /** What the check says: status, advice and measurements, each with its unit and threshold. */
  static String describe(JsonNode found) {
    var measured =
        StreamSupport.stream(found.path("measurements").spliterator(), false)
            .map(Symptom::measured)
            .collect(Collectors.joining(", "));
    return String.join(
        " | ", found.path("status").asText(), found.path("advice").asText(), measured);
  }

  private static String measured(JsonNode value) {
    var threshold = value.path("threshold");
    return value.path("name").asText()
        + " "
        + value.path("value").asText()
        + (value.path("unit").asText().equals("text") ? "" : " " + value.path("unit").asText())
        + (threshold.isTextual() ? " (good up to " + threshold.asText() + ")" : "");
  }
}
