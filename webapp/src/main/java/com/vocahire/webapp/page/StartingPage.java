package com.vocahire.webapp.page;

import com.vocahire.platform.health.HealthRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * While this node waits for its database, each page is answered 503 with a notice in the reader's
 * language, which reloads the requested URL.
 */
@WebFilter({"/", "*.xhtml"})
public class StartingPage extends HttpFilter {

  private static final long serialVersionUID = 1;

  /** The same as the refresh in the page. */
  private static final String AGAIN_S = "5";

  @Inject private transient HealthRegistry registry;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (registry.isStarted()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", AGAIN_S);
    response.setHeader("Cache-Control", "no-store");
    request.getRequestDispatcher("/WEB-INF/starting.xhtml").forward(request, response);
  }
}
