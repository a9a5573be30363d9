package com.vocahire.webapp.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * The binding that writes every answer. Without it RESTEasy makes one anew for each answer, and
 * each learns the answer's classes again: more work than all else of a small request together.
 */
@Provider
@ApplicationScoped
public class OneJsonb implements ContextResolver<Jsonb> {

  private final Jsonb jsonb = JsonbBuilder.create();

  @Override
  public Jsonb getContext(Class<?> type) {
    return jsonb;
  }

  /** Without a checked exception in its signature, for which Payara refuses the application. */
  @PreDestroy
  void close() {
    try {
      jsonb.close();
    } catch (Exception unclosed) {
      throw new IllegalStateException("the JSON binding could not be closed", unclosed);
    }
  }
}
