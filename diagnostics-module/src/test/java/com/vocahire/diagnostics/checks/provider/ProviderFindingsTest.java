package com.vocahire.diagnostics.checks.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.diagnostics.checks.Finding;
import com.vocahire.diagnostics.checks.Status;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ConfiguredModel;
import com.vocahire.signaling.ListedModel;
import com.vocahire.signaling.ProviderReport;
import com.vocahire.signaling.diagnosis.ProviderDiagnosis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderFindingsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration QUICK = Duration.ofMillis(200);

  private final FakeProvider provider = new FakeProvider();
  private final ProviderFindings findings =
      new ProviderFindings(provider, 90, Duration.ofSeconds(30));
  private final ProviderReachability reachability =
      new ProviderReachability(provider, Duration.ofSeconds(1));

  @Test
  void passesWhatIsAsItShouldBe() {
    var report = report(200, QUICK, NOW, model("gpt-realtime-2.1", null));

    assertThat(List.of(reachability.answered(report), findings.key(report), findings.model(report)))
        .extracting(Finding::status)
        .containsOnly(Status.PASSED);
    assertThat(findings.shutdown(report).status()).isEqualTo(Status.PASSED);
    assertThat(findings.clock(report).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void namesAnErrorOfTheProviderAndASlowNetworkPath() {
    assertThat(reachability.answered(report(503, QUICK, NOW)).status()).isEqualTo(Status.FAILED);
    assertThat(reachability.answered(report(200, Duration.ofSeconds(3), NOW)).status())
        .isEqualTo(Status.WARNED);
  }

  @Test
  void namesAProxyThatRequiresAUserAndAMissingAnswer() {
    assertThat(reachability.answered(report(407, QUICK, NOW)).advice()).contains("proxy-user");
    var silent =
        reachability.unanswered(InterviewFailure.providerTimedOut(Duration.ofSeconds(10), null));
    assertThat(silent.status()).isEqualTo(Status.FAILED);
    assertThat(silent.advice()).contains("did not answer", "vocahire.provider.url", "proxy");
    assertThat(ProviderFindings.noAnswer().advice()).contains("provider-reachable");
  }

  @Test
  void namesARejectedKey() {
    var refused = report(401, QUICK, NOW);

    assertThat(findings.key(refused).advice()).contains("vocahire.provider.key");
    assertThat(findings.key(report(403, QUICK, NOW)).status()).isEqualTo(Status.FAILED);
    assertThat(reachability.answered(refused).status()).isEqualTo(Status.PASSED);
    assertThat(findings.model(refused).status()).isEqualTo(Status.WARNED);
  }

  @Test
  void namesAModelThatIsNotListed() {
    var report = report(200, QUICK, NOW, model("gpt-other", null));

    assertThat(findings.model(report).status()).isEqualTo(Status.FAILED);
    provider.deployments = true;
    assertThat(findings.model(report).status()).isEqualTo(Status.WARNED);
  }

  @Test
  void countsTheDaysUntilAModelStops() {
    assertThat(stops("2027-06-01").status()).isEqualTo(Status.PASSED);
    assertThat(stops("2027-01-20").status()).isEqualTo(Status.WARNED);
    assertThat(stops("2027-01-20").measurements().get(0).value()).isEqualTo("58");
    assertThat(stops("2026-11-23").status()).isEqualTo(Status.FAILED);
  }

  @Test
  void checksEveryConfiguredModel() {
    provider.models =
        List.of(
            new ConfiguredModel("gpt-realtime", "interviews", "vocahire.provider.model"),
            new ConfiguredModel(
                "ears-1", "transcribes the candidate", "vocahire.provider.transcription-model"),
            new ConfiguredModel("pen-1", "writes feedback", "vocahire.feedback.model"));

    var found =
        findings.shutdown(
            report(200, QUICK, NOW, model("ears-1", "2026-11-20"), model("pen-1", "2027-01-10")));

    assertThat(found.status()).isEqualTo(Status.FAILED);
    assertThat(found.advice())
        .contains(
            "The model gpt-realtime, which interviews, stops on 2027-01-20:"
                + " set vocahire.provider.model; gpt-realtime-2.1 follows it.",
            "The model ears-1, which transcribes the candidate, has stopped, on 2026-11-20:"
                + " set vocahire.provider.transcription-model",
            "The model pen-1, which writes feedback, stops on 2027-01-10:"
                + " set vocahire.feedback.model");
  }

  @Test
  void knowsWhatWasAnnouncedWhereTheListHasNoDate() {
    provider.models =
        List.of(
            new ConfiguredModel("gpt-4o-mini-transcribe", "transcribes the candidate", "a.key"));
    var soon = Instant.parse("2027-02-01T10:00:00Z");
    var later = Instant.parse("2027-03-01T10:00:00Z");

    assertThat(findings.shutdown(at(soon)).advice())
        .contains("gpt-4o-mini-transcribe", "2027-02-26", "gpt-transcribe follows it");
    assertThat(findings.shutdown(at(Instant.parse("2026-11-23T10:00:00Z"))).status())
        .as("95 days before")
        .isEqualTo(Status.PASSED);
    assertThat(findings.shutdown(at(later)).status())
        .as("only the provider's list says that it has stopped")
        .isEqualTo(Status.WARNED);
  }

  @Test
  void warnsWhereBrowsersAreGivenTheProvidersSecret() {
    assertThat(new TokenCheck(true).find().status()).isEqualTo(Status.WARNED);
    assertThat(new TokenCheck(true).find().advice()).contains("vocahire.session.token=own");
    assertThat(new TokenCheck(false).find()).isEqualTo(Finding.passed());
  }

  private static ProviderReport at(Instant arrived) {
    return new ProviderReport(200, List.of(), Optional.of(arrived), arrived, QUICK);
  }

  @Test
  void allowsForTheLatencyWhenComparingClocks() {
    assertThat(clock(NOW.minusSeconds(31)).status()).isEqualTo(Status.PASSED);
    assertThat(clock(NOW.minusSeconds(33)).status()).isEqualTo(Status.FAILED);
    assertThat(clock(NOW.plusSeconds(31)).status()).isEqualTo(Status.FAILED);
    var silent = new ProviderReport(200, List.of(), Optional.empty(), NOW, QUICK);
    assertThat(findings.clock(silent).status()).isEqualTo(Status.WARNED);
  }

  private Finding clock(Instant theirs) {
    return findings.clock(report(200, QUICK, theirs));
  }

  private Finding stops(String date) {
    return findings.shutdown(report(200, QUICK, NOW, model("gpt-realtime-2.1", date)));
  }

  private static ListedModel model(String id, String stops) {
    return new ListedModel(id, Optional.ofNullable(stops).map(LocalDate::parse));
  }

  private static ProviderReport report(
      int status, Duration took, Instant theirs, ListedModel... models) {
    return new ProviderReport(status, List.of(models), Optional.of(theirs), NOW, took);
  }

  /** As configured. */
  private static final class FakeProvider extends ProviderDiagnosis {

    private boolean deployments;
    private List<ConfiguredModel> models =
        List.of(
            new ConfiguredModel("gpt-realtime-2.1", "interviews", "vocahire.provider.model"),
            new ConfiguredModel("ears-2", "transcribes the candidate", "a.key"));

    @Override
    public List<ConfiguredModel> models() {
      return models;
    }

    @Override
    public String host() {
      return "api.example";
    }

    @Override
    public String model() {
      return "gpt-realtime-2.1";
    }

    @Override
    public boolean namesDeployments() {
      return deployments;
    }

    @Override
    public boolean throughProxy() {
      return false;
    }
  }
}
