package com.vocahire.webapp.requests;

import com.vocahire.diagnostics.metrics.RequestMeters;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Measures every response of the API and every page, including requests that are rejected before a
 * route is found. Its order among the filters is in web.xml.
 */
public class MeasuringRequests extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient RequestMeters meters;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var measured = new Measured(request, response, System.nanoTime());
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException unexpected) {
      measured.answered(500); // the server will answer so
      throw unexpected;
    }
    if (!measured.isAsynchronous()) {
      measured.answered(response.getStatus());
    }
  }

  /** A request from its start to its response, whichever thread completes it. */
  private final class Measured implements AsyncListener {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final long began;

    Measured(HttpServletRequest request, HttpServletResponse response, long began) {
      this.request = request;
      this.response = response;
      this.began = began;
    }

    /**
     * Whether its response is completed later by another thread; false if that has just happened.
     */
    boolean isAsynchronous() {
      try {
        if (request.isAsyncStarted()) {
          request.getAsyncContext().addListener(this);
          return true;
        }
      } catch (IllegalStateException alreadyGiven) {
        return false;
      }
      return false;
    }

    void answered(int status) {
      var took = Duration.ofNanos(System.nanoTime() - began);
      meters.answered(request.getMethod(), route(), status, took);
    }

    /** The route's template; without one only a kind, because callers may request any path. */
    private String route() {
      if (request.getAttribute(Routes.ATTRIBUTE) instanceof String template) {
        return template;
      }
      var path = request.getRequestURI();
      if (path.startsWith("/api/")) {
        return "unmatched";
      }
      return path.equals("/") || path.endsWith(".xhtml") ? "page" : "file";
    }

    @Override
    public void onComplete(AsyncEvent event) {
      answered(response.getStatus());
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
