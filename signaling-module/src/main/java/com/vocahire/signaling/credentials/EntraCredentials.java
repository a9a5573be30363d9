package com.vocahire.signaling.credentials;

import com.vocahire.platform.RefreshedValue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A token of Microsoft Entra, requested once and cached until shortly before it expires. Callers
 * who arrive during the request share its answer; a token that is still valid is refreshed in the
 * background.
 */
public final class EntraCredentials implements ProviderCredentials {

  private static final Logger LOG = System.getLogger(EntraCredentials.class.getName());

  private final Supplier<CompletionStage<EntraToken>> signIn;
  private final RefreshedValue<EntraToken> token;

  public EntraCredentials(Supplier<CompletionStage<EntraToken>> signIn, Clock clock) {
    this.signIn = signIn;
    token =
        new RefreshedValue<>(
            this::signedIn, EntraToken::usableUntil, EntraToken.REFRESH_AHEAD, clock);
  }

  @Override
  public CompletionStage<Credential> current() {
    return token.get().thenApply(cached -> Credential.bearer(cached.value()));
  }

  private CompletionStage<EntraToken> signedIn() {
    try {
      return signIn.get().whenComplete((signed, failure) -> logged(failure));
    } catch (RuntimeException thrown) {
      logged(thrown);
      throw thrown;
    }
  }

  /** Logged once for each request, however many callers share it. */
  private static void logged(Throwable failure) {
    if (failure != null) {
      LOG.log(Level.WARNING, "provider: no sign-in at Entra: {0}", failure.getMessage());
    }
  }
}
