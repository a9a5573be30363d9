package com.vocahire.webapp.edge.headers;

import com.vocahire.webapp.edge.ConfiguredList;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Scripts of the configured origins may use the API (Fetch standard, section 3.2). Callers send
 * bearer tokens, so the browser's own credentials are not allowed.
 */
public class Cors extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "vocahire.http.cors-origins";
  private static final String METHODS = "GET, HEAD, POST, PUT, DELETE";
  private static final String SENT =
      "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id,"
          + " traceparent";
  private static final String READ = "ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id";
  private static final String SECONDS_KEPT = "600";

  @Inject
  @ConfigProperty(name = KEY)
  Optional<String[]> configured;

  private transient Set<String> origins;

  @Override
  public void init() {
    allow(Set.copyOf(ConfiguredList.each(KEY, configured, Origin::exactly)));
  }

  void allow(Set<String> exactly) {
    origins = exactly;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!origins.isEmpty()) {
      response.setHeader("Vary", "Origin");
    }
    var origin = request.getHeader("Origin");
    boolean allowed = origin != null && origins.contains(origin);
    if (allowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Expose-Headers", READ);
    }
    if (allowed && isPreflight(request)) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader("Access-Control-Allow-Headers", SENT);
      response.setHeader("Access-Control-Max-Age", SECONDS_KEPT);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
