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
 * Stands before Faces. A page is a public shell without a state: it is read, never posted to, and
 * of what an address or a header could tell Faces only the language counts. So no view state, no
 * partial request and no resource of Faces can be asked for. What goes wrong in a page all the same
 * is one line in the log and our own 500. Its place among the filters is in web.xml.
 */
public class StatelessPages extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(StatelessPages.class.getName());
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** Pages load everything from /js and /css: relative imports work only there. */
  private static final String FACES_RESOURCES = "/jakarta.faces.resource";

  private transient Event<UnexpectedError> unforeseen;

  @Inject
  void reportTo(Event<UnexpectedError> unforeseen) {
    this.unforeseen = unforeseen;
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
      unforeseen.fireAsync(new UnexpectedError("page", id, broken));
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
