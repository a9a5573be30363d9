package com.vocahire.signaling.http;

import static com.vocahire.signaling.http.ProviderClientsTest.assertFails;
import static com.vocahire.signaling.http.ProviderClientsTest.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.signaling.http.guard.CircuitBreakerRules;
import com.vocahire.signaling.http.guard.GuardRules;
import com.vocahire.signaling.http.guard.RetryRules;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitBreakerTest {

  private static final int REQUESTS = 4;

  private FakeProvider provider;
  private TestClients edge;

  @BeforeEach
  void start() throws IOException {
    provider = new FakeProvider();
    opensFor(Duration.ofMinutes(10));
  }

  private void opensFor(Duration delay) {
    var never = new RetryRules(0, Duration.ofMillis(1), Duration.ofMillis(2), 0);
    var breaking = new CircuitBreakerRules(REQUESTS, 50, Duration.ofMinutes(10), delay);
    edge = new TestClients(provider.uri(), new GuardRules(10, never, breaking));
  }

  @AfterEach
  void stop() {
    edge.close();
    provider.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 200, 307})
  void opensOnAProviderThatIsBroken(int status) {
    provider.answers(status);
    exchangeUntilOpen();

    assertFails(edge.exchange(), Kind.PROVIDER_UNAVAILABLE);

    assertThat(provider.requestedAtNanos).hasSize(REQUESTS);
  }

  @Test
  void opensOnConnectionsThatBreak() {
    provider.does(HttpExchange::close);
    exchangeUntilOpen();

    assertFails(edge.exchange(), Kind.PROVIDER_UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 409, 429})
  void staysClosedWhenRequestsAreRefused(int status) {
    provider.answers(status);

    for (int i = 0; i < 3 * REQUESTS; i++) {
      assertFails(edge.exchange(), status == 429 ? Kind.PROVIDER_BUSY : Kind.PROVIDER_ERROR);
    }

    assertThat(provider.requestedAtNanos).hasSize(3 * REQUESTS);
  }

  @Test
  void reportsTheRemainingDelayInWholeSeconds() {
    provider.answers(500);
    exchangeUntilOpen();

    assertThatThrownBy(() -> result(edge.exchange()))
        .cause()
        .isInstanceOfSatisfying(
            InterviewFailure.class,
            open ->
                assertThat(open.retryAfter())
                    .hasValueSatisfying(
                        wait -> {
                          assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(10));
                          assertThat(wait.toNanosPart()).isZero();
                        }));
  }

  @Test
  void permitsOneTrialRequestAndClosesOnItsSuccess() {
    edge.close();
    opensFor(Duration.ofMillis(500));
    provider.answers(500);
    exchangeUntilOpen();
    provider.does(FakeProvider::call);

    Awaitility.await("a breaker that closes")
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .until(() -> result(edge.exchange()).equals("rtc_1"));

    assertThat(result(edge.exchange())).isEqualTo("rtc_1");
  }

  @Test
  void doesNotAffectAnotherKindOfRequest() {
    provider.answers(500);
    exchangeUntilOpen();
    provider.does(FakeProvider::call);

    assertThat(result(edge.mint())).isEqualTo("rtc_1");
  }

  private void exchangeUntilOpen() {
    for (int i = 0; i < REQUESTS; i++) {
      assertFails(edge.exchange(), Kind.PROVIDER_ERROR);
    }
  }
}
