package com.vocahire.endtoend.operations;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.LockedTables;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is measured means what it says, stays small, and is for those whom it concerns. */
@OnRehearsal(SharedProfile.class)
public class MetricsIT {

  /** Of the shared rehearsal. */
  private final Endpoints endpoints;

  private final Emulator emulator;

  private final Caller scraper;

  MetricsIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
    scraper = Caller.withToken(endpoints, SharedProfile.SCRAPE_TOKEN);
  }

  @BeforeEach
  void remember() {
    KnownSecrets.add("scrape token", SharedProfile.SCRAPE_TOKEN);
  }

  @AfterEach
  void close() {
    scraper.close();
  }

  @Test
  void requestsAreDistinguishedByTheirTemplateOnly() throws Exception {
    var nonsense = "nonsense-" + UUID.randomUUID();
    try (var ada = Caller.newcomer(endpoints)) {
      var id = ada.created();
      var before = Scrape.by(scraper);
      ada.get("realtime-session/" + id).close();
      ada.get("realtime-session/" + UUID.randomUUID()).close();
      ada.get(nonsense).close();
      assertThat(brew(ada)).isEqualTo(405);

      // An answer may be with its reader before the server is done with it.
      Waiting.await("all four, counted")
          .untilAsserted(() -> assertCounted(before, Scrape.by(scraper)));

      assertThat(Scrape.by(scraper).text()).doesNotContain(id).doesNotContain(nonsense);
    }
  }

  private static void assertCounted(Scrape before, Scrape after) {
    var route = "route=\"/api/realtime-session/{id}\"";
    assertThat(grown(before, after, route, "status=\"200\"")).isEqualTo(1);
    assertThat(grown(before, after, route, "status=\"404\"")).isEqualTo(1);
    assertThat(grown(before, after, "route=\"unmatched\"", "status=\"404\"")).isEqualTo(1);
    assertThat(grown(before, after, "method=\"OTHER\"", "status=\"405\"")).isEqualTo(1);
  }

  /** A method that no client of JAX-RS sends. */
  private int brew(Caller caller) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(endpoints.app() + "api/ice-servers"))
            .timeout(Duration.ofSeconds(10))
            .header("Authorization", caller.authorization())
            .method("BREW", BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static double grown(Scrape before, Scrape after, String... labels) {
    var name = "vocahire_http_requests_seconds_count";
    return after.sum(name, labels) - before.sum(name, labels);
  }

  @Test
  void whatCameOfAskingTheProviderIsCounted() {
    var before = Scrape.by(scraper);
    try (var ada = Caller.newcomer(endpoints);
        var bob = Caller.newcomer(endpoints)) {
      ada.connecting();
      emulator.inject(Map.of("calls", Map.of("status", 500)));
      bob.openAndExchange().close();
      emulator.heal();
    }

    var after = Scrape.by(scraper);

    assertThat(exchanges(after, "answered") - exchanges(before, "answered")).isEqualTo(1);
    assertThat(exchanges(after, "failed") - exchanges(before, "failed")).isEqualTo(1);
    assertThat(after.value("vocahire_provider_breaker_open", "kind=\"exchange\"")).hasValue(0);
    assertThat(after.value("vocahire_provider_limit")).hasValue(512);
    assertThat(after.value("vocahire_provider_in_flight")).hasValue(0);
    Waiting.await("the phase, delivered by the page")
        .until(() -> phases(Scrape.by(scraper)) - phases(before) == 1);
  }

  private static double exchanges(Scrape scrape, String outcome) {
    return scrape.sum(
        "vocahire_provider_requests_seconds_count",
        "kind=\"exchange\"",
        "outcome=\"" + outcome + "\"");
  }

  private static double phases(Scrape scrape) {
    return scrape.sum("vocahire_interview_phases_seconds_count", "phase=\"exchange\"");
  }

  @Test
  void refusalsOfTheQuotaAreCounted() {
    var before = Scrape.by(scraper);
    try (var eager = Caller.newcomer(endpoints)) {
      for (int opening = 0; opening < 10; opening++) {
        eager.ended();
      }
      eager.post("realtime-session", Map.of("jobTitle", "Cook")).close();
    }

    var name = "vocahire_quota_refusals_total";
    assertThat(
            Scrape.by(scraper).sum(name, "limit=\"per_hour\"")
                - before.sum(name, "limit=\"per_hour\""))
        .isEqualTo(1);
  }

  @Test
  void liveInterviewsAreCountedAndNotKnownWhileTheDatabaseIsSilent() {
    try (var ada = Caller.newcomer(endpoints)) {
      ada.connecting();
      assertThat(connecting(Scrape.by(scraper)).orElseThrow()).isGreaterThanOrEqualTo(1);

      var silent = LockedTables.during(endpoints, () -> Scrape.by(scraper));

      assertThat(connecting(silent)).isEmpty();
      assertThat(silent.value("vocahire_database_in_flight").orElseThrow()).isPositive();
    }
  }

  private static OptionalDouble connecting(Scrape scrape) {
    return scrape.value("vocahire_interviews", "state=\"connecting\"");
  }

  @Test
  void theScrapeTokenOpensTheMetricsAndNothingElse() {
    assertProblem(scraper.get("ice-servers"), 401, "unauthenticated");
    assertProblem(scraper.get("diagnostic/db-performance"), 401, "unauthenticated");
    try (var wrong = Caller.withToken(endpoints, SharedProfile.SCRAPE_TOKEN + "x");
        var candidate = Caller.newcomer(endpoints);
        var operator = Caller.named(endpoints, "eve", "operator")) {
      assertProblem(wrong.get("metrics"), 401, "unauthenticated");
      assertProblem(candidate.get("metrics"), 403, "forbidden");
      assertThat(Scrape.by(operator).text()).contains("vocahire_http_requests_seconds_count");
    }
  }
}
