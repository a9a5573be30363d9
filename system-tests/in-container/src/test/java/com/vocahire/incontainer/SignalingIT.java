package com.vocahire.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionState;
import com.vocahire.session.opening.OpeningInterview;
import com.vocahire.signaling.RealtimeProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The signaling module inside the server: its port, and the session module's port it serves. */
@ArquillianTest
class SignalingIT {
  private static final Optional<String> NONE = Optional.empty();
  private static final InterviewBrief BRIEF =
      new InterviewBrief("Welder", NONE, NONE, NONE, NONE, Optional.of("en-GB"));

  @Inject private RealtimeProvider provider;
  @Inject private OpeningInterview opening;

  @Deployment
  static EnterpriseArchive application() {
    return BuiltApplication.with(SignalingIT.class);
  }

  @Test
  void theProviderTakesOurSessionAndGivesASecretThatLastsAsShortAsServes() throws Exception {
    var secret =
        provider.token(new Caller("ada"), BRIEF).toCompletableFuture().get(20, TimeUnit.SECONDS);
    var token = secret.token().orElseThrow();

    assertThat(token.value()).startsWith("ek_");
    assertThat(token.expiresAt()).isBetween(Instant.now(), Instant.now().plusSeconds(136));
    assertThat(token.toString()).doesNotContain(token.value());
  }

  @Test
  void anOpeningCrossesModulesAndTransactions() throws Exception {
    var opened =
        opening
            .open(
                new OpeningOrder(
                    new Caller("newcomer-" + UUID.randomUUID()),
                    BRIEF,
                    Optional.empty(),
                    SessionState.CREATED,
                    Optional.empty()))
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);

    assertThat(opened.token().value()).startsWith("vht_");
  }
}
