package com.vocahire.webapp.requests;

import com.vocahire.platform.request.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Every response of the API carries a request id and must not be cached. The thread works for that
 * request until it returns; an asynchronous answer's later steps carry the id along. Its order
 * among the filters is in web.xml.
 */
public class RequestIds extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestIds.class.getName();
  private static final String MADE = ATTRIBUTE + ".made";
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var thread = RequestId.of(of(request), made(request));
    try {
      mark(request, response);
      chain.doFilter(request, response);
    } finally {
      thread.end();
    }
  }

  /** Sets the headers that every response has. */
  public static void mark(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HEADER, of(request));
    response.setHeader("Cache-Control", "no-store");
  }

  /** The caller's own id if it is well formed, else one generated for this request. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    var inbound = request.getHeader(HEADER);
    boolean usable = inbound != null && WELL_FORMED.matcher(inbound).matches();
    var made = UUID.randomUUID().toString();
    var id = usable ? inbound : made;
    request.setAttribute(ATTRIBUTE, id);
    request.setAttribute(MADE, made);
    return id;
  }

  /** The generated id, which is never a caller's text; the same if the caller sent none. */
  private static String made(HttpServletRequest request) {
    return (String) request.getAttribute(MADE);
  }
}
