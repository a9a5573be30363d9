package com.vocahire.session.database;

/**
 * Kinds of database work that never wait for one another: each has its own threads, at most as many
 * connections, and its own permits. So whatever one kind waits for, the others continue.
 */
public enum Lane {
  /** What keeps interviews going that have begun: heartbeats, items, and their end. */
  LIVE,
  /** What begins interviews and calls: openings, exchanges, reconnections. */
  OPENING,
  /** What people look at, and what they do with interviews that are over. */
  READING,
  /** What the server does by itself: hang-ups and feedback. */
  BACKGROUND,
  /** What the readiness of a node depends on. */
  PROBE
}
