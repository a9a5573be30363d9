package com.vocahire.webapp.edge.negotiation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Content negotiation never fails a request (RFC 9110, sections 12.5.1 and 12.5.4): malformed parts
 * of {@code Accept} and {@code Accept-Language} are removed before the servers parse them, which
 * would answer 400 or 500, each differently, and log a stack trace. A malformed {@code
 * Content-Type} or path is answered 400 here, for the same reason. Its order among the filters is
 * in web.xml.
 */
public class ReadableHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Map<String, AcceptHeaders> NEGOTIATION =
      Map.of(
          "Accept", AcceptHeaders.MEDIA_RANGES, "Accept-Language", AcceptHeaders.LANGUAGE_RANGES);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!AcceptHeaders.isMediaType(request.getContentType())
        || !ReadablePath.is(request.getRequestURI())) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Map<String, String> rewritten = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    NEGOTIATION.forEach(
        (name, accept) -> {
          var sent = sent(request, name);
          if (!accept.areReadable(sent)) {
            rewritten.put(name, accept.readable(sent));
          }
        });
    boolean asItIs = rewritten.isEmpty();
    chain.doFilter(asItIs ? request : new RewrittenHeaders(request, rewritten), response);
  }

  /** Several lines are one list (RFC 9110, section 5.3). */
  private static String sent(HttpServletRequest request, String name) {
    var lines = request.getHeaders(name);
    List<String> all = lines == null ? List.of() : Collections.list(lines);
    return String.join(",", all);
  }
}
