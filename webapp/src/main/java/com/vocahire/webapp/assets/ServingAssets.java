package com.vocahire.webapp.assets;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Sends the files of this build. Neither server sends what the build has compressed, and both date
 * a file by the build, whose date is the same for every version. Ranges are ignored, as RFC 9110,
 * section 14.2, allows. Whatever else is requested goes to the server's own answer.
 */
@WebFilter({"/assets/*", "/js/*", "/css/*", "/favicon.svg"})
public class ServingAssets extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private transient Assets assets;

  @Inject
  void serve(Assets assets) {
    this.assets = assets;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var found = assets.at(address(request));
    if (found.isEmpty() || !READING.contains(request.getMethod())) {
      response.setHeader(Lifetime.HEADER, Lifetime.NONE.directives());
      chain.doFilter(request, response);
    } else {
      response.setHeader(Lifetime.HEADER, found.get().lifetime().directives());
      send(found.get().asset(), request, response);
    }
  }

  /** Decoded, and without what follows a semicolon. */
  private static String address(HttpServletRequest request) {
    var rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  private void send(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var coding = AcceptEncoding.of(request).preferred(asset.forms().keySet());
    var tag = asset.tag(coding);
    response.setHeader("ETag", tag.value());
    response.addHeader("Vary", "Accept-Encoding");
    if (tag.isKnownTo(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    var form = asset.forms().get(coding);
    response.setContentType(asset.mediaType());
    response.setContentLengthLong(form.bytes());
    if (coding != ContentCoding.IDENTITY) {
      response.setHeader("Content-Encoding", coding.token());
    }
    if (request.getMethod().equals("GET")) {
      try (var in = getServletContext().getResourceAsStream(form.location())) {
        in.transferTo(response.getOutputStream());
      }
    }
  }
}
