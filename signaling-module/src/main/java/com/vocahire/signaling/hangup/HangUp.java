package com.vocahire.signaling.hangup;

import com.vocahire.signaling.credentials.ProviderCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hangs up one call at the provider, with up to four attempts. It is safe to repeat. */
@ApplicationScoped
public class HangUp {

  @Inject @RestClient CallsApi calls;
  @Inject ProviderCredentials credentials;

  /** Returns when the call has ended at the provider. */
  // In milliseconds throughout: Payara compares delay and maxDuration without their units.
  @Retry(maxRetries = 3, delay = 500, jitter = 250, maxDuration = 60_000)
  @Timeout(value = 15, unit = ChronoUnit.SECONDS)
  public void of(String callId) {
    try {
      var ours = credentials.current().toCompletableFuture().join();
      if (ours.isApiKey()) {
        calls.hangUpUnderKey(ours.value(), callId);
      } else {
        calls.hangUp(ours.value(), callId);
      }
    } catch (WebApplicationException refused) {
      if (refused.getResponse().getStatus() != 404) {
        throw refused;
      }
    }
  }
}
