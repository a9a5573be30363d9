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
 * The metrics of this node, for Prometheus. {@code scraper} is never a role of a token: it is
 * granted to the bearer of {@code vocahire.metrics.scrape-token}.
 */
@Path("/metrics")
@ApplicationScoped
@RolesAllowed({"operator", "scraper"})
@Produces("text/plain; version=0.0.4; charset=utf-8")
public class MetricsResource {

  @Inject Scraping scraping;

  /** Answers also while the database is unavailable. */
  @GET
  public CompletionStage<String> metrics() {
    return scraping.text();
  }
}
