package com.vocahire.diagnostics.checks.database.control;

import com.vocahire.diagnostics.checks.Check;
import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Measurement;
import com.vocahire.session.database.probe.DatabaseDiagnosis;

/** Whether accesses pile up on this node. */
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
    return "Counts the accesses of this node that wait or are with PostgreSQL at this moment.";
  }

  @Override
  public Finding find() {
    var load = database.load();
    var measured = Measurement.of("under way", load.underWay(), "accesses", load.threads());
    return load.underWay() <= load.threads()
        ? Finding.passed(measured)
        : Finding.warned("More is asked than there are threads; is PostgreSQL slow?", measured);
  }
}
