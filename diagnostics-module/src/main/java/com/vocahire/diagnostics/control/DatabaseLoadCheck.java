package com.vocahire.diagnostics.control;

import com.vocahire.diagnostics.entity.Finding;
import com.vocahire.diagnostics.entity.Measurement;
import com.vocahire.session.DatabaseDiagnosis;

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
