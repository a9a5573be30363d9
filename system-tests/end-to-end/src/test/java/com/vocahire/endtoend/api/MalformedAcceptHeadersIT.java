package com.vocahire.endtoend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.rehearsal.ServerLog;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An {@code Accept} or {@code Accept-Language} that cannot be read: as if it were not there. */
@OnRehearsal(SharedProfile.class)
class MalformedAcceptHeadersIT {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private final RawRequests requests;
  private final ServerLog log;
  private final Caller ada;

  MalformedAcceptHeadersIT(Endpoints endpoints, Caller ada) {
    requests = new RawRequests(endpoints, "127.0.0.1");
    log = new ServerLog(endpoints);
    this.ada = ada;
  }

  @AfterEach
  void close() {}

  static Stream<String> malformed() {
    return Stream.concat(
        Stream.of(
                "en;q=abc",
                "en;q",
                "en;q=",
                "*;q=2",
                "en;q=1;q=2",
                ";;;",
                "-",
                "en-_",
                "e n",
                "123456789012",
                "",
                ",",
                "en;q=-1",
                "en\r\nAccept-Language: xx;q=q",
                "a,".repeat(5_000),
                "\"")
            .map("Accept-Language: "::concat),
        Stream.of(
                "foo",
                "",
                ";;;",
                "/",
                "a/",
                "application",
                "application/json;q=x",
                "application/json;q=",
                "application/json;q=0.5;q=y",
                "*/*;q=2",
                "*/json",
                "application/json;a=\"x",
                "application/json, foo",
                "a/b,".repeat(2_500),
                "\"")
            .map("Accept: "::concat));
  }

  static Stream<Arguments> everyKindOfAnswer() {
    return malformed()
        .flatMap(
            header ->
                Stream.of(
                    arguments(header, "GET", "/api/interviews", "", 200, JSON),
                    arguments(header, "GET", "/api/ice-servers", "", 200, JSON),
                    arguments(header, "GET", "/api/no-such-route", "", 404, PROBLEM),
                    arguments(header, "POST", "/api/realtime-session", "{}", 422, PROBLEM),
                    arguments(header, "GET", "/openapi", "", 200, JSON)));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfAnswer")
  void isAsIfItWereNotThere(
      String header, String method, String path, String body, int status, String type) {
    var answer = requests.send(method, path, body, header, "Authorization: " + ada.authorization());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith(type);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void callersWhoAreNotSignedInGetTheSameRefusal(String header) {
    var answer = requests.get("/api/interviews", header);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).isEqualTo(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de;q=0.9, en;q=abc",
        "en;q=abc, de",
        "de-CH-1996;q=0.3,xx;q=x",
        "x y, *;q=0.1, de"
      })
  void whatCanBeReadOfItCounts(String languages) {
    var page = requests.get("/interview.xhtml", "Accept-Language: " + languages);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"de\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html, foo", "foo, text/html;q=0.4"})
  void soItDoesOfAccept(String types) {
    var answer =
        requests.get(
            "/api/interviews", "Accept: " + types, "Authorization: " + ada.authorization());

    assertThat(answer.status()).isEqualTo(406);
  }

  /** A server's own reader would say so, with a stack. */
  @ParameterizedTest
  @ValueSource(strings = {"GET /api/interviews", "POST /api/realtime-session"})
  void aContentTypeThatIsNoneIsRefusedQuietly(String line) {
    int before = log.linesWith("RESTEASY002130").size();
    var asked = line.split(" ", -1);

    var answer =
        requests.send(
            asked[0],
            asked[1],
            "",
            "Content-Type: nonsense",
            "Authorization: " + ada.authorization());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"malformed_request\"");
    assertThat(log.linesWith("RESTEASY002130")).hasSize(before);
  }
}
