package com.vocahire.webapp.assets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Sends a page only to a browser that does not have it. A page is public and the same for everyone
 * who reads its language, so a digest of what was rendered is its version, and compressing it
 * reveals nothing (BREACH). Its order among the filters is in web.xml.
 */
public class RevalidatingPages extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<ContentCoding> CODINGS =
      Set.of(ContentCoding.GZIP, ContentCoding.IDENTITY);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(Lifetime.HEADER, Lifetime.NONE.directives());
    var page = new RenderedPage(response);
    chain.doFilter(request, page);
    if (page.isUnsent() && page.getStatus() == HttpServletResponse.SC_OK) {
      response.setHeader(Lifetime.HEADER, Lifetime.REVALIDATED.directives());
      send(page.content(), request, response);
    } else if (page.isUnsent()) {
      response.getOutputStream().write(page.content());
    }
  }

  private static void send(byte[] page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var tag = EntityTag.weak(Digest.of(page));
    response.setHeader("ETag", tag.value());
    response.addHeader("Vary", "Accept-Language, Accept-Encoding");
    if (tag.isKnownTo(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = page;
    if (AcceptEncoding.of(request).preferred(CODINGS) == ContentCoding.GZIP) {
      response.setHeader("Content-Encoding", ContentCoding.GZIP.token());
      body = compressed(page);
    }
    response.setContentLength(body.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(body);
    }
  }

  private static byte[] compressed(byte[] page) throws IOException {
    var compressed = new ByteArrayOutputStream(page.length / 2);
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(page);
    }
    return compressed.toByteArray();
  }
}
