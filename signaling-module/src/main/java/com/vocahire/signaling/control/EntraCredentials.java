package com.vocahire.signaling.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A token of Microsoft Entra, asked for once and kept until shortly before it ends. Whoever comes
 * while it is asked for waits for the same answer; a token that still works is renewed behind the
 * callers' backs.
 */
final class EntraCredentials implements ProviderCredentials {

  private static final Logger LOG = System.getLogger(EntraCredentials.class.getName());

  private final Supplier<CompletionStage<EntraToken>> signIn;
  private final Clock clock;
  private EntraToken kept;
  private CompletableFuture<EntraToken> asked;

  EntraCredentials(Supplier<CompletionStage<EntraToken>> signIn, Clock clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Credential> current() {
    return token().thenApply(token -> Credential.bearer(token.value()));
  }

  private synchronized CompletionStage<EntraToken> token() {
    var now = clock.instant();
    if (kept != null && kept.fresh(now)) {
      return CompletableFuture.completedFuture(kept);
    }
    var coming = ask();
    return kept != null && kept.usable(now) ? CompletableFuture.completedFuture(kept) : coming;
  }

  private CompletableFuture<EntraToken> ask() {
    if (asked == null) {
      var request = new CompletableFuture<EntraToken>();
      asked = request;
      signedIn().whenComplete((token, failure) -> answered(request, token, failure));
    }
    return asked;
  }

  private CompletionStage<EntraToken> signedIn() {
    try {
      return signIn.get();
    } catch (RuntimeException failed) {
      return CompletableFuture.failedFuture(failed);
    }
  }

  private void answered(
      CompletableFuture<EntraToken> request, EntraToken token, Throwable failure) {
    synchronized (this) {
      asked = null;
      kept = failure == null ? token : kept;
    }
    if (failure == null) {
      request.complete(token);
    } else {
      LOG.log(Level.WARNING, "provider: no sign-in at Entra: {0}", failure.getMessage());
      request.completeExceptionally(failure);
    }
  }
}
