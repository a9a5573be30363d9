package com.vocahire.faults.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What each check said of each fault. */
final class DiagnosisTable {

  private static final String HEADING =
      "check | made to fail by | route | status | advice | measured";

  private final List<String> lines = new ArrayList<>();
  private final Set<String> shown = new TreeSet<>();

  /** Adds a line; the same, when {@code found} does not show the symptom. */
  Optional<String> add(DiagnosedFault fault, Symptom symptom, String route, JsonNode found) {
    var complaint = symptom.complaintAbout(found);
    var described = Symptom.describe(found);
    var all = String.join(" | ", symptom.check(), fault.what(), route, described, complaint);
    var line = all.replaceFirst("[ |]+$", "");
    lines.add(line);
    if (!complaint.isEmpty()) {
      return Optional.of(line);
    }
    if (symptom.naming() == Symptom.Naming.ITS_OWN) {
      shown.add(symptom.check());
    }
    return Optional.empty();
  }

  /** The checks that have named a fault that was theirs to name. */
  Set<String> shown() {
    return shown;
  }

  void write(Path file) throws IOException {
    Files.write(file, Stream.concat(Stream.of(HEADING), lines.stream().sorted()).toList());
  }
}
