package com.vocahire.session.database;

/**
 * How much is asked of the database at this moment, by this node.
 *
 * @param inFlight accesses that wait for a thread or are with the database
 * @param limit how many may be; beyond that they fail at once
 * @param threads how many can be with the database at once
 */
public record DatabaseLoad(int inFlight, int limit, int threads) {}
