package com.vocahire.webapp.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServingAssetsTest {

  private static final String SCRIPT = "export const answer = 42;";
  private static final String PATH = "/js/net/api.js";

  private final ServletContext archive =
      new Archive()
          .with(PATH, SCRIPT)
          .with("/css/pages/record.css", "p{}")
          .with("/js/net/api.js.map", "{}")
          .with("/favicon.svg", "<svg/>")
          .compressed(SCRIPT, ContentCoding.BROTLI, "brotli")
          .compressed(SCRIPT, ContentCoding.GZIP, "gzipped")
          .context();
  private final Assets assets = new Assets();
  private final ServingAssets serving =
      new ServingAssets() {
        @Override
        public ServletContext getServletContext() {
          return archive;
        }
      };

  @BeforeEach
  void start() {
    var listener = new AssetsAtStart();
    listener.start(assets);
    listener.contextInitialized(new ServletContextEvent(archive));
    serving.serve(assets);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br, gzip | br   | brotli",
        "gzip     | gzip | gzipped",
        "zstd     |      | export const answer = 42;"
      })
  void aFileIsSentAsItsBrowserAcceptsIt(String accepts, String coding, String body)
      throws Exception {
    var sent = asked("GET", PATH, "Accept-Encoding", accepts);

    assertThat(sent.status).isEqualTo(200);
    assertThat(sent.headers.get("Content-Encoding")).isEqualTo(coding);
    assertThat(new String(sent.body(), UTF_8)).isEqualTo(body);
    assertThat(sent.headers)
        .containsEntry("Content-Length", String.valueOf(body.length()))
        .containsEntry("Content-Type", "text/javascript;charset=UTF-8")
        .containsEntry("Vary", "Accept-Encoding")
        .containsEntry("Cache-Control", "no-cache");
  }

  @Test
  void theAddressOfThisBuildIsKeptForAYear() throws Exception {
    var sent = asked("GET", "/" + assets.getBase() + PATH, "Accept-Encoding", "br");

    assertThat(sent.headers)
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
        .containsEntry("Content-Encoding", "br");
  }

  @Test
  void theAddressOfAnotherBuildIsNot() throws Exception {
    var sent = asked("GET", "/assets/0" + PATH, "Accept-Encoding", "br");

    assertThat(sent.status).isEqualTo(200);
    assertThat(sent.headers).containsEntry("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip", "identity"})
  void whatABrowserHasIsNotSentAgain(String accepts) throws Exception {
    var tag = asked("GET", PATH, "Accept-Encoding", accepts).headers.get("ETag");

    var again =
        new Exchange("GET", PATH)
            .with("Accept-Encoding", accepts)
            .with("If-None-Match", "W/" + tag);
    serve(again);

    assertThat(again.status).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers)
        .containsEntry("ETag", tag)
        .containsEntry("Vary", "Accept-Encoding")
        .containsEntry("Cache-Control", "no-cache")
        .doesNotContainKeys("Content-Encoding", "Content-Length", "Content-Type");
  }

  @Test
  void anotherFormIsSent() throws Exception {
    var tag = asked("GET", PATH, "Accept-Encoding", "br").headers.get("ETag");

    assertThat(asked("GET", PATH, "If-None-Match", tag).status).isEqualTo(200);
  }

  @Test
  void headIsAnsweredWithoutTheBody() throws Exception {
    var sent = asked("HEAD", PATH, "Accept-Encoding", "gzip");

    assertThat(sent.body()).isEmpty();
    assertThat(sent.headers)
        .containsEntry("Content-Length", "7")
        .containsEntry("Content-Encoding", "gzip");
  }

  @Test
  void aRangeIsIgnored() throws Exception {
    var sent = asked("GET", PATH, "Range", "bytes=0-1");

    assertThat(sent.status).isEqualTo(200);
    assertThat(new String(sent.body(), UTF_8)).isEqualTo(SCRIPT);
  }

  @ParameterizedTest
  @CsvSource({
    "/css/pages/record.css, text/css;charset=UTF-8",
    "/js/net/api.js.map,    application/json",
    "/favicon.svg,          image/svg+xml"
  })
  void eachKindHasItsType(String path, String type) throws Exception {
    assertThat(asked("GET", path, "Accept-Encoding", "br").headers)
        .containsEntry("Content-Type", type)
        .doesNotContainKey("Content-Encoding");
  }

  @ParameterizedTest
  @CsvSource({"GET, /js/other.js", "GET, /css/x.xhtml", "POST, /js/net/api.js"})
  void whateverElseIsRequestedIsTheServersToAnswer(String method, String path) throws Exception {
    var exchange = new Exchange(method, path);

    serving.doFilter(
        exchange.request(), exchange.response(), (request, response) -> exchange.status = 404);

    assertThat(exchange.status).isEqualTo(404);
    assertThat(exchange.headers).containsOnly(Map.entry("Cache-Control", "no-store"));
  }

  private Exchange asked(String method, String path, String header, String value) throws Exception {
    var exchange = new Exchange(method, path).with(header, value);
    serve(exchange);
    return exchange;
  }

  private void serve(Exchange exchange) throws Exception {
    serving.doFilter(
        exchange.request(),
        exchange.response(),
        (request, response) -> {
          throw new IOException("not ours");
        });
  }
}
