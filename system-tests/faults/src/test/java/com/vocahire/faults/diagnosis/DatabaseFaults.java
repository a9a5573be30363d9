package com.vocahire.faults.diagnosis;

import static com.vocahire.faults.diagnosis.Symptom.failed;
import static com.vocahire.faults.diagnosis.Symptom.warned;

import java.time.Duration;
import java.util.List;

/** What can be wrong with the database, and which checks say so. */
final class DatabaseFaults {

  /** Twice every threshold of {@link DiagnosedServer}, and a small part of its time limits. */
  private static final Duration FAR = Duration.ofMillis(40);

  private static final Symptom NO_CONNECTION =
      failed("database-connect", "The database does not answer. Is it running");
  private static final Symptom NO_ROW =
      failed("database-simple-query", "PostgreSQL itself is overloaded");
  private static final Symptom NO_INTERVIEWS =
      failed("database-user-query", "the tables are locked or very slow");
  private static final Symptom NOT_MANY =
      failed("database-concurrent-queries", "there are too few connections");
  private static final Symptom NO_VERSIONS =
      failed("database-versions", "the schema history is locked");

  private static final Symptom NO_CLOCK =
      failed("node-clock", "interviews use the last reading of its clock");

  static final List<DiagnosticRequest> ALL =
      List.of(
          DiagnosticRequest.aboutTheDatabase(
              DiagnosedFault.of(
                  "PostgreSQL is stopped",
                  server -> server.machine().database("stopped"),
                  NO_CONNECTION,
                  NO_ROW,
                  NO_INTERVIEWS,
                  NOT_MANY,
                  NO_VERSIONS,
                  NO_CLOCK,
                  failed("database-connectivity", "PostgreSQL cannot be reached"))),
          DiagnosticRequest.aboutTheDatabase(
              DiagnosedFault.of(
                  "each answer of PostgreSQL comes 40 ms later",
                  server -> server.database().delayAnswers(FAR),
                  warned("database-connect", "Connections are slow to obtain"),
                  warned("database-simple-query", "The network path to PostgreSQL is slow"),
                  warned("database-user-query", "The tables are slow"),
                  warned("database-concurrent-queries", "Concurrent queries are slow"),
                  warned("database-connectivity", "It answers slowly."))),
          DiagnosticRequest.about(
              DiagnosticRequest.PERFORMANCE,
              DiagnosedFault.of(
                  "the table of interviews is locked",
                  server -> server.hold("interview"),
                  NO_INTERVIEWS,
                  NOT_MANY),
              DiagnosedFault.of(
                  "the schema's history is locked",
                  server -> server.hold("flyway_schema_history"),
                  NO_VERSIONS)),
          DiagnosticRequest.about(
                  DiagnosticRequest.PERFORMANCE,
                  DiagnosedFault.of(
                      "sixty requests hang on a lock",
                      DiagnosedServer::letRequestsHang,
                      warned("database-load", "There are more accesses than threads")))
              .dragging(
                  "database-connect",
                  "database-simple-query",
                  "database-user-query",
                  "database-concurrent-queries",
                  "database-versions"));

  private DatabaseFaults() {}
}
