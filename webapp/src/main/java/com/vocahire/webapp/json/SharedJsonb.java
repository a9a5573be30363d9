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
 * The shared {@code Jsonb} that writes every response. Without it RESTEasy creates one for each
 * response, which analyses the classes again: more work than the rest of a small request.
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

  /** Payara deploys no bean whose {@code @PreDestroy} method declares a checked exception. */
  @PreDestroy
  void close() {
    try {
      jsonb.close();
    } catch (Exception left) {
      LOG.log(Level.DEBUG, "the binding was not closed", left);
    }
  }
}
