package com.vocahire.session.database.probe;

/** Port: the query that every page begins with, as the diagnosis times it. */
public interface FrequentQuery {

  /** Runs it once; finds nothing and changes nothing. */
  void run();
}
