package com.vocahire.webapp.json;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits the size of request bodies before anything parses them. A body with a larger {@code
 * Content-Length} is rejected unread; one without is counted while it is read, and never buffered.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class BodyLimits extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern BATCH = Pattern.compile("/api/realtime-session/[^/]+/transcript/?");

  /** Bytes of any body but a batch of conversation items. */
  @Inject
  @ConfigProperty(name = "vocahire.http.max-body")
  long maxBody;

  /** Bytes of a batch of conversation items. */
  @Inject
  @ConfigProperty(name = "vocahire.http.max-batch")
  long maxBatch;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long limit = BATCH.matcher(request.getRequestURI()).matches() ? maxBatch : maxBody;
    if (request.getContentLengthLong() > limit) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    chain.doFilter(new CountedRequest(request, limit), response);
  }
}
