package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.session.database.probe.DatabaseDiagnosis;

/** Whether database accesses queue up on this node. */
final class DatabaseLoadCheck implements Check {

  private final DatabaseDiagnosis database;

  DatabaseLoadCheck(DatabaseDiagnosis database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "database-load";
  }

  @Override
  public String description() {
    return "Counts the accesses of this node that are queued or executed at this moment.";
  }

  @Override
  public Finding find() {
    var load = database.load();
    var measured = Measurement.of("in flight", load.inFlight(), "accesses", load.threads());
    return load.inFlight() <= load.threads()
        ? Finding.passed(measured)
        : Finding.warned("There are more accesses than threads. Is PostgreSQL slow?", measured);
  }
}
