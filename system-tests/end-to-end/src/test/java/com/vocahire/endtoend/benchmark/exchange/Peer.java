package com.vocahire.endtoend.benchmark.exchange;

import java.net.URI;

/**
 * What is measured.
 *
 * @param exchange where it takes offers
 * @param pid the process that answers, with all those below it
 */
record Peer(String name, URI exchange, long pid, Callers callers) {

  static final String PRODUCT = "VocaHire";
  static final String FASTIFY = "Fastify";
  static final String NGINX = "nginx";

  /** What it asks of a caller. */
  enum Callers {
    /** Each comes once. */
    NEW,
    /** It passes on what it gets. */
    UNCHECKED
  }
}
