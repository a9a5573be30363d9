package com.vocahire.endtoend.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.rehearsal.ServerLog;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.ws.rs.client.Entity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a page is asked with, it is the page or a refusal of ours: pages are shells without a
 * state, and no caller who has not signed in fills the log with stack traces.
 */
@OnRehearsal(SharedProfile.class)
@TestInstance(Lifecycle.PER_CLASS)
class UnexpectedPageRequestsIT {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/interview.xhtml",
          "/interviews.xhtml",
          "/record.xhtml",
          "/diagnostics.xhtml",
          "/operations.xhtml",
          "/positions.xhtml",
          "/position.xhtml");

  /** Of each stack of Faces, on both servers. */
  private static final List<String> FRAMES = List.of("com.sun.faces.", "jakarta.faces.webapp.");

  private final Endpoints endpoints;
  private final RawRequests requests;
  private final ServerLog log;
  private final long framesBefore;

  UnexpectedPageRequestsIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    requests = new RawRequests(endpoints, "127.0.0.1");
    log = new ServerLog(endpoints);
    settle();
    framesBefore = frames();
  }

  /** What all of these have cost: not one stack. */
  @AfterAll
  void noStackIsInTheLog() {
    settle();
    assertThat(frames() - framesBefore).as("lines of stacks in the log").isZero();
  }

  static Stream<String> foreignQueries() {
    return Stream.of(
        "jakarta.faces.ViewState=1",
        "jakarta.faces.ViewState=",
        "jakarta.faces.ViewState=stateless",
        "jakarta.faces.ViewState=-123:456",
        "jakarta%2Efaces%2EViewState=1",
        "jakarta.faces.ViewState=1&jakarta.faces.ViewState=2",
        "javax.faces.ViewState=1",
        "jakarta.faces.RenderKitId=x",
        "jakarta.faces.RenderKitId=x&jakarta.faces.ViewState=1",
        "jakarta.faces.ClientWindow=1&jfwid=1",
        "jakarta.faces.partial.ajax=true&jakarta.faces.source=a&jakarta.faces.ViewState=x",
        "jakarta.faces.partial.ajax=true&jakarta.faces.partial.render=@all",
        "jakarta.faces.behavior.event=action&jakarta.faces.partial.execute=@all",
        "lang=%00",
        "lang=%FF",
        "lang=xx-yy-zz-%3Cscript%3E",
        "lang=" + "a".repeat(5_000),
        "lang=de-DE-1996-x-private&lang=fr",
        "con=..&loc=..&ln=..");
  }

  @ParameterizedTest
  @MethodSource("foreignQueries")
  void aPageIsAPageWhateverItsAddressSays(String query) {
    for (String page : PAGES) {
      assertPage(requests.get(page + "?" + query));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Faces-Request: partial/ajax",
        "Faces-Request: process/ajax",
        "X-Requested-With: XMLHttpRequest",
        "Accept: text/html;q=x",
        "Accept: ;;;",
        "Accept: foo",
        "Accept:",
        "Accept-Language: en;q=abc",
        "Accept-Language: ;;;",
        "Accept-Language: *;q=2",
        "Cookie: =;;;=",
        "Cookie: JSESSIONID=../../etc",
        "Cookie: $Version=1; a=\"x",
        "If-Modified-Since: nonsense",
        "Range: bytes=abc",
        "Forwarded: nonsense"
      })
  void aPageIsAPageWhateverItsHeadersSay(String header) {
    assertPage(requests.get("/interview.xhtml", header));
    assertPage(requests.get("/interview.xhtml?jakarta.faces.ViewState=1", header));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST   | application/x-www-form-urlencoded | jakarta.faces.ViewState=-123:456",
        "POST   | application/x-www-form-urlencoded | jakarta.faces.ViewState=stateless",
        "POST   | application/x-www-form-urlencoded | a=%zz&%",
        "POST   | multipart/form-data               | garbage",
        "POST   | multipart/form-data; boundary=x   | --x garbage",
        "POST   | application/json                  | {}",
        "PUT    | application/json                  | {}",
        "DELETE | text/plain                        | x",
        "PATCH  | text/plain                        | x",
        "FOO    | text/plain                        | x"
      })
  void aPageIsOnlyRead(String method, String type, String body) {
    for (String page : List.of("/interview.xhtml", "/record.xhtml", "/no-such-page.xhtml")) {
      var answer =
          requests.send(method, page, body, "Content-Type: " + type, "Faces-Request: partial/ajax");

      assertRefused(answer, 405, "method_not_allowed");
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/no-such-page.xhtml",
        "/no-such-page.xhtml?jakarta.faces.ViewState=1",
        "/css/x.xhtml",
        "/.xhtml",
        "/INTERVIEW.XHTML",
        "/interview.xhtml/x",
        "/jakarta.faces.resource/.xhtml",
        "/jakarta.faces.resource/x.xhtml?ln=y",
        "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces&stage=Development",
        "/jakarta.faces.resource/faces.js.xhtml?ln=..%2f&loc=%00&con=..",
        "/jakarta.faces.resource/css/base.css.xhtml"
      })
  void thereIsNothingElseToBeRead(String path) {
    assertRefused(requests.get(path), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/interview.xhtml;jsessionid=1", "/interview.xhtml;a=b;c", "/;jsessionid="})
  void aParameterOfThePathIsNothing(String path) {
    assertPage(requests.get(path));
  }

  @Test
  void anUnknownMethodIsNotServedAndNoFault() {
    assertRefused(
        requests.send("FOO", "/js/interview/boundary/interview-page.js", ""), 501, "not_served");
  }

  private static void assertPage(RawRequests.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.body()).contains("<main id=").doesNotContain("ViewState", "jsessionid");
  }

  private static void assertRefused(RawRequests.Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  private long frames() {
    return FRAMES.stream().mapToLong(frame -> log.linesWith(frame).size()).sum();
  }

  /** A server writes its log in order, some time later: what came before is there with this. */
  private void settle() {
    var request = "settled-" + UUID.randomUUID();
    try (var ada = Caller.newcomer(endpoints)) {
      ada.send(
              "POST",
              "realtime-session",
              Entity.json(Map.of("jobTitle", "Cook")),
              Map.of("X-Request-Id", request))
          .close();
    }
    Awaitility.await("the opening in the log")
        .atMost(Duration.ofSeconds(20))
        .until(() -> !log.linesWith("request " + request).isEmpty());
  }
}
