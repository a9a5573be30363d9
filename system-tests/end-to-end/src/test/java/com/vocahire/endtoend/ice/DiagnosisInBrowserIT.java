package com.vocahire.endtoend.ice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.vocahire.endtoend.testkit.DistantStun;
import com.vocahire.endtoend.testkit.SpokenAnswer;
import com.vocahire.endtoend.testkit.browser.Accessibility;
import com.vocahire.endtoend.testkit.browser.CandidateBrowser;
import com.vocahire.endtoend.testkit.browser.Screenshots;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.RelayProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The connection check where the candidate sits, with a real relay: open, and with UDP blocked. */
@Tag("browser")
@OnRehearsal(RelayProfile.class)
class DiagnosisInBrowserIT {

  private static final String WITHOUT_UDP = "--webrtc-ip-handling-policy=disable_non_proxied_udp";
  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

  private static final String CALL_DIAGNOSIS = "**/api/diagnostic/webrtc-test";
  private static final List<String> OPEN =
      List.of("microphone", "api", "relay-udp", "relay-tcp", "relay-tls", "loop");

  private static Path voice;

  private final Endpoints endpoints;

  DiagnosisInBrowserIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @BeforeAll
  static void speak() throws Exception {
    voice = SpokenAnswer.of("Hello.");
  }

  @Test
  void everyCheckPassesWhereAllNetworkPathsAreOpen() throws Exception {
    try (var secure = new TlsRelay();
        var candidate = new CandidateBrowser(voice, secure.trusted())) {
      var page = candidate.page();
      page.route(CALL_DIAGNOSIS, secure::isOfferedToo);

      check(page);

      assertOutcome(page, "passed");
      for (var name : OPEN) {
        assertThat(page.locator("[data-check=" + name + "]")).hasAttribute("data-status", "passed");
      }
      assertThat(page.locator("[data-check=loop]")).containsText("sound received");
      new Accessibility(page)
          .assertForEveryone(
              "diagnostics", "All checks passed: an interview", "listitem", "button \"Copy");
      assertThat(candidate.complaints()).isEmpty();
    }
  }

  @Test
  void blockedUdpIsNamedWithItsRuleAndTheReportIsLookedUp() throws Exception {
    try (var secure = new TlsRelay();
        var candidate = new CandidateBrowser(voice, WITHOUT_UDP);
        var operator = Caller.named(endpoints, "eve", "operator")) {
      var page = candidate.page();
      page.route(CALL_DIAGNOSIS, secure::isOfferedToo);

      check(page);

      assertOutcome(page, "failed");
      assertThat(page.locator("[data-check=relay-udp]")).hasAttribute("data-status", "failed");
      assertThat(page.locator("[data-check=relay-udp]")).containsText("UDP ");
      assertThat(page.locator("[data-check=relay-tcp]")).hasAttribute("data-status", "passed");
      // Its certificate is no authority's, and this browser is not configured to trust it.
      assertThat(page.locator("[data-check=relay-tls]")).hasAttribute("data-status", "failed");
      assertThat(page.locator("[data-check=relay-tls]")).containsText("TCP " + secure.port());

      var saved = page.waitForDownload(() -> page.getByTestId("save").click());
      assertThat(Files.readString(saved.path())).contains("[failed] relay-udp turn:127.0.0.1");
      page.getByTestId("send").click();
      assertThat(page.getByTestId("done")).containsText(CODE);
      var found = CODE.matcher(page.getByTestId("done").textContent());
      assertThat(found.find()).isTrue();
      var report = operator.get("diagnostic/reports/" + found.group());
      assertThat(report.getStatus()).isEqualTo(200);
      assertThat(report.readEntity(JsonObject.class).getJsonObject("report").toString())
          .contains("relay-udp")
          .contains("\"failed\"")
          .doesNotContain("credential");
    }
  }

  /** Browsers leave out a candidate that repeats an address of their own (RFC 8445, 5.1.3). */
  @Test
  void anAddressThatIsTheSameOutsideIsGoodAndOneWithoutAnswerIsNot() throws Exception {
    try (var stun = new DistantStun();
        var mute = new SilentStun();
        var candidate = new CandidateBrowser(voice)) {
      var page = candidate.page();
      page.route(CALL_DIAGNOSIS, route -> offers(route, List.of(stun.url(), mute.url())));

      check(page);

      assertOutcome(page, "warned");
      var answered = stun(page, stun.url());
      assertThat(answered).hasAttribute("data-status", "passed");
      assertThat(answered).containsText("Your address is the same outside");
      var silent = stun(page, mute.url());
      assertThat(silent).hasAttribute("data-status", "warned");
      assertThat(silent).containsText("UDP " + mute.port() + ", 127.0.0.1");
      Screenshots.take("diagnosis-without-nat", page);
    }
  }

  /** No server was asked, so no silence proves anything. */
  @Test
  void withoutUdpThereIsNoAddressOutside() throws Exception {
    try (var stun = new DistantStun();
        var candidate = new CandidateBrowser(voice, WITHOUT_UDP)) {
      var page = candidate.page();
      page.route(CALL_DIAGNOSIS, route -> offers(route, List.of(stun.url())));

      check(page);

      assertOutcome(page, "failed"); // no call with oneself either
      assertThat(stun(page, stun.url())).hasAttribute("data-status", "warned");
    }
  }

  private static Locator stun(Page page, String url) {
    return page.locator("[data-check=stun]").filter(new Locator.FilterOptions().setHasText(url));
  }

  /** The server's answer with these STUN servers and no relay. */
  private static void offers(Route route, List<String> urls) {
    var answer = route.fetch();
    try (var reader = Json.createReader(new StringReader(answer.text()))) {
      var server = Json.createObjectBuilder().add("urls", Json.createArrayBuilder(urls));
      var diagnosis =
          Json.createObjectBuilder(reader.readObject())
              .add("iceServers", Json.createArrayBuilder().add(server))
              .add("policy", "all")
              .build();
      route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(diagnosis.toString()));
    }
  }

  private void check(Page page) {
    page.navigate(endpoints.app() + "diagnostics.xhtml");
    page.getByTestId("sign-in").click();
    page.locator("input[name=username]").fill("newcomer-" + UUID.randomUUID());
    page.locator("button[type=submit]").click();
    page.getByTestId("run").click();
  }

  private static void assertOutcome(Page page, String outcome) {
    assertThat(page.locator("#records")).hasAttribute("data-outcome", outcome);
  }
}
