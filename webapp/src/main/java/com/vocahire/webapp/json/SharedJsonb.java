package com.vocahire.webapp.json;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The binding that writes every answer. Without it RESTEasy makes one anew for each answer, and
 * each learns the answer's classes again: more work than all else of a small request together.
 */
@Provider
@ApplicationScoped
public class SharedJsonb implements ContextResolver<Jsonb> {

  private static final Logger LOG = System.getLogger(SharedJsonb.class.getName());

  private final Jsonb jsonb = JsonbBuilder.create();

  @Override
  public Jsonb getContext(Class<?> type) {
    return jsonb;
  }

  /** Payara deploys no bean whose end may throw what is checked. */
  @PreDestroy
  void close() {
    try {
      jsonb.close();
    } catch (Exception left) {
      LOG.log(Level.DEBUG, "the binding was not closed", left);
    }
  }
}
