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
 * What a request says about the answer it would like is a wish and fails no request (RFC 9110,
 * sections 12.5.1 and 12.5.4): what of {@code Accept} and {@code Accept-Language} cannot be read is
 * left out before the servers' own readers see it, which answer 400 or 500, each in its own way,
 * and log a stack. A {@code Content-Type} or a path that cannot be read is answered 400 here, for
 * the same reason. Its place among the filters is in web.xml.
 */
public class ReadableHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Map<String, AcceptHeaders> WISHES =
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
    WISHES.forEach(
        (name, wishes) -> {
          var sent = sent(request, name);
          if (!wishes.areReadable(sent)) {
            rewritten.put(name, wishes.readable(sent));
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
