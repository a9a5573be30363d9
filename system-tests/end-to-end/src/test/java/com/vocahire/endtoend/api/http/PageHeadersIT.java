package com.vocahire.endtoend.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.rehearsal.HostingPage;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The headers of every answer, from whichever part it comes: our code, the server, its error page.
 */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class PageHeadersIT {

  private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";

  private static final String[] NEVER_SENT = {
    "set-cookie",
    "strict-transport-security",
    "access-control-allow-origin",
    "x-powered-by",
    "server"
  };

  private final Endpoints endpoints;
  private final RawRequests requests;

  PageHeadersIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    requests = new RawRequests(endpoints, "127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/interview.xhtml", "/interview.xhtml?jobTitle=Cook&state=new"})
  void aPageLoadsOnlyWhatIsOursAndMayUseTheMicrophone(String path) {
    var page = requests.get(path);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy"))
        .isEqualTo(policy("frame-ancestors " + HostingPage.ORIGIN));
    assertThat(page.header("Permissions-Policy")).startsWith("microphone=(self), camera=()");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin-allow-popups");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertHarmless(page);
    assertThat(page.body())
        .contains("id=\"interview\"")
        .doesNotContain("ViewState", "jsessionid", "<style", " style=", "<script>");
  }

  @Test
  void theRedirectFromTheProviderMayStandInAFrameOfOurPage() {
    var page = requests.get("/interview.xhtml?code=c&state=s");

    assertThat(page.header("Content-Security-Policy"))
        .isEqualTo(policy("frame-ancestors " + HostingPage.ORIGIN + " 'self'"));
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("unsafe-none");
    assertHarmless(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/js/interview/boundary/interview-page.js",
        "/js/vendor/oidc-client-ts.js",
        "/css/base.css",
        "/favicon.svg"
      })
  void anAssetIsWhatItSaysItIs(String path) {
    var asset = requests.get(path);

    assertThat(asset.status()).isEqualTo(200);
    assertThat(asset.header("Content-Type")).containsAnyOf("javascript", "text/css", "image/svg");
    assertThat(asset.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src");
    assertHarmless(asset);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/ice-servers,             200",
    "HEAD,   /api/ice-servers,             200",
    "GET,    /openapi,                     200",
    "GET,    /api/interviews/1,            404",
    "GET,    /api/no-such-route,           404",
    "PUT,    /api/realtime-session,        405",
    "GET,    /no-such-page,                404",
    "GET,    /no-such-page.xhtml,          404",
    "GET,    /js/no-such-module.js,        404",
    "GET,    /refused,                     404"
  })
  void anAnswerThatIsDataMayDoNothing(String method, String path, int status) {
    try (var ada = Caller.newcomer(endpoints)) {
      var answer = requests.send(method, path, "", "Authorization: " + ada.authorization());

      assertThat(answer.status()).isEqualTo(status);
      assertData(answer);
    }
  }

  @Test
  void soMayWhatIsRefusedBeforeItIsRead() {
    assertRefused(requests.get("/api/ice-servers"), 401);
    assertRefused(requests.get("/api/ice-servers", "Authorization: Bearer e.y.J"), 401);
    assertRefused(requests.send("POST", "/api/realtime-session", "{\"a\":", authorization()), 400);
    assertRefused(
        requests.send("POST", "/api/realtime-session", "", "Content-Length: 1000000"), 413);
  }

  /** Some of it a server answers before it calls any application, with none of these headers. */
  @ParameterizedTest
  @ValueSource(strings = {"/js/", "/css/", "/META-INF/", "/WEB-INF/web.xml", "/WEB-INF/"})
  void whatIsNoPageShowsNothing(String path) {
    var answer = requests.get(path);

    assertThat(answer.status()).isIn(403, 404);
    assertThat(answer.headers()).doesNotContainKeys(NEVER_SENT);
    assertThat(answer.body().length()).isLessThan(500);
    assertThat(answer.body())
        .doesNotContainIgnoringCase("wildfly", "undertow", "payara", "web-app");
  }

  @Test
  void aFolderLeadsToItselfAndNowhereElse() {
    var answer = requests.get("/js/identity");

    assertThat(answer.status()).isIn(301, 302);
    assertThat(answer.header("Location")).endsWith("/js/identity/");
    assertThat(answer.headers()).doesNotContainKeys(NEVER_SENT);
  }

  private String authorization() {
    try (var ada = Caller.newcomer(endpoints)) {
      return "Authorization: " + ada.authorization();
    }
  }

  private String policy(String last) {
    var issuer = URI.create(endpoints.issuer());
    var origin = issuer.getScheme() + "://" + issuer.getAuthority();
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
        + " 'self' "
        + origin
        + "; frame-src 'self' "
        + origin
        + "; object-src 'none'; base-uri 'none'; form-action 'none'; "
        + last;
  }

  private static void assertRefused(RawRequests.Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertData(answer);
  }

  private static void assertData(RawRequests.Answer answer) {
    assertThat(answer.header("Content-Security-Policy")).isEqualTo(OF_DATA);
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertHarmless(answer);
  }

  /** Of every answer. No cookie is set, and no header claims TLS that is not there. */
  private static void assertHarmless(RawRequests.Answer answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers()).doesNotContainKeys(NEVER_SENT);
  }
}
