package com.vocahire.diagnostics.metrics.boundary;

import com.vocahire.diagnostics.metrics.control.Scraping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.CompletionStage;

/**
 * What this node measures, for Prometheus. {@code scraper} is nobody's role in a token: it is who
 * brings {@code vocahire.metrics.scrape-token}.
 */
@Path("/metrics")
@ApplicationScoped
@RolesAllowed({"operator", "scraper"})
@Produces("text/plain; version=0.0.4; charset=utf-8")
public class MetricsResource {

  @Inject Scraping scraping;

  /** Answers also while the database does not. */
  @GET
  public CompletionStage<String> metrics() {
    return scraping.text();
  }
}
