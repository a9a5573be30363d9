package com.vocahire.webapp.page;

import com.vocahire.session.UnexpectedError;
import com.vocahire.webapp.requests.RequestIds;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;

/**
 * Protects Faces. A page is a public shell without state: it is read, never posted to, and only the
 * language is passed to Faces. So no view state, no partial request and no resource of Faces can be
 * requested. An error in a page is logged in one line and answered by our own 500. Its order among
 * the filters is in web.xml.
 */
public class StatelessPages extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(StatelessPages.class.getName());
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** Pages load everything from /assets: relative imports work only there. */
  private static final String FACES_RESOURCES = "/jakarta.faces.resource";

  private transient Event<UnexpectedError> errors;

  @Inject
  void reportTo(Event<UnexpectedError> errors) {
    this.errors = errors;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!READING.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (request.getServletPath().startsWith(FACES_RESOURCES)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      shown(request, response, chain);
    }
  }

  private void shown(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(new PageRequest(request), response);
    } catch (ServletException | RuntimeException broken) {
      var id = RequestIds.of(request);
      LOG.log(Level.ERROR, "request {0}: page {1}: {2}", id, request.getRequestURI(), what(broken));
      LOG.log(Level.DEBUG, "request " + id, broken);
      errors.fireAsync(new UnexpectedError("page", id, broken));
      if (!response.isCommitted()) {
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      }
    }
  }

  /** In one line, without any message: those repeat what a caller has sent. */
  private static String what(Throwable broken) {
    var root = broken;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    var frames = root.getStackTrace();
    return root.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
  }
}
