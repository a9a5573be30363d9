package com.vocahire.webapp.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevalidatingPagesTest {

  private static final String PAGE = "<p>Grüße an alle, die warten.</p>".repeat(50);

  private final RevalidatingPages pages = new RevalidatingPages();

  @Test
  void aPageIsSentWithItsVersion() throws Exception {
    var sent = asked(new Exchange("GET", "/interview.xhtml"), PAGE);

    assertThat(new String(sent.body(), UTF_8)).isEqualTo(PAGE);
    assertThat(sent.headers)
        .containsEntry("Cache-Control", "no-cache")
        .containsEntry("Vary", "Accept-Language, Accept-Encoding")
        .containsEntry("Content-Length", String.valueOf(PAGE.getBytes(UTF_8).length))
        .doesNotContainKey("Content-Encoding");
    assertThat(sent.headers.get("ETag")).matches("W/\"[0-9a-f]{64}\"");
  }

  @Test
  void itIsCompressedForABrowserThatAcceptsIt() throws Exception {
    var sent = asked(new Exchange("GET", "/").with("Accept-Encoding", "gzip, deflate, br"), PAGE);

    assertThat(sent.headers)
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Content-Length", String.valueOf(sent.body().length));
    assertThat(sent.body().length).isLessThan(PAGE.length() / 4);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(sent.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(PAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity"})
  void aBrowserThatHasItIsSentNothing(String accepts) throws Exception {
    var tag = asked(new Exchange("GET", "/"), PAGE).headers.get("ETag");

    var again =
        asked(
            new Exchange("GET", "/").with("Accept-Encoding", accepts).with("If-None-Match", tag),
            PAGE);

    assertThat(again.status).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers).containsEntry("Cache-Control", "no-cache").containsEntry("ETag", tag);
  }

  @Test
  void anotherPageIsAnotherVersion() throws Exception {
    var tag = asked(new Exchange("GET", "/"), PAGE).headers.get("ETag");

    var changed = asked(new Exchange("GET", "/").with("If-None-Match", tag), PAGE + " ");

    assertThat(changed.status).isEqualTo(200);
    assertThat(changed.body()).isNotEmpty();
  }

  @Test
  void headIsAnsweredWithoutTheBody() throws Exception {
    var sent = asked(new Exchange("HEAD", "/"), PAGE);

    assertThat(sent.body()).isEmpty();
    assertThat(sent.headers).containsKeys("ETag", "Content-Length");
  }

  @Test
  void whatIsNoPageIsNotKept() throws Exception {
    for (FilterChain chain : new FilterChain[] {refusing(), redirecting()}) {
      var sent = new Exchange("GET", "/");

      pages.doFilter(sent.request(), sent.response(), chain);

      assertThat(sent.headers).containsEntry("Cache-Control", "no-store").doesNotContainKey("ETag");
      assertThat(sent.body()).isEmpty();
    }
  }

  @Test
  void aNoticeIsSentButHasNoVersion() throws Exception {
    var sent = new Exchange("GET", "/");

    pages.doFilter(
        sent.request(),
        sent.response(),
        (request, response) -> {
          ((HttpServletResponse) response).setStatus(503);
          response.getWriter().print("later");
        });

    assertThat(new String(sent.body(), UTF_8)).isEqualTo("later");
    assertThat(sent.headers).containsEntry("Cache-Control", "no-store").doesNotContainKey("ETag");
  }

  @Test
  void ofAPageThatCannotBeRenderedNothingIsSent() {
    var sent = new Exchange("GET", "/");

    assertThatThrownBy(
            () ->
                pages.doFilter(
                    sent.request(),
                    sent.response(),
                    (request, response) -> {
                      response.getWriter().print("half");
                      response.flushBuffer();
                      throw new ServletException("broken");
                    }))
        .isInstanceOf(ServletException.class);
    assertThat(sent.body()).isEmpty();
  }

  @Test
  void whatWasWrittenBeforeAResetIsNotSent() throws Exception {
    var sent = new Exchange("GET", "/");

    pages.doFilter(
        sent.request(),
        sent.response(),
        (request, response) -> {
          response.getWriter().print("former");
          response.reset();
          response.getOutputStream().print("latter");
        });

    assertThat(new String(sent.body(), UTF_8)).isEqualTo("latter");
  }

  private Exchange asked(Exchange exchange, String page) throws ServletException, IOException {
    pages.doFilter(
        exchange.request(),
        exchange.response(),
        (request, response) -> {
          response.getWriter().print(page);
          response.setContentLength(1);
          response.flushBuffer();
        });
    return exchange;
  }

  private static FilterChain refusing() {
    return (request, response) -> ((HttpServletResponse) response).sendError(404);
  }

  private static FilterChain redirecting() {
    return (request, response) -> ((HttpServletResponse) response).sendRedirect("x");
  }
}
