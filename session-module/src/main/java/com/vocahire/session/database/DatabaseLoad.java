package com.vocahire.session.database;

/**
 * How much is asked of the database at this moment, by this node, in all its lanes together.
 *
 * @param inFlight accesses that wait for a thread or are with the database
 * @param limit how many may be; beyond that they fail at once
 * @param threads how many can be with the database at once
 */
public record DatabaseLoad(int inFlight, int limit, int threads) {

  static final DatabaseLoad NONE = new DatabaseLoad(0, 0, 0);

  DatabaseLoad plus(DatabaseLoad other) {
    return new DatabaseLoad(
        inFlight + other.inFlight, limit + other.limit, threads + other.threads);
  }
}
