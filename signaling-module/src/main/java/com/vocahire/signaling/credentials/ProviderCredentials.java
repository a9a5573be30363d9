package com.vocahire.signaling.credentials;

import java.util.concurrent.CompletionStage;

/** Who we are to the provider, now: a key that stays, or a token that is renewed. */
public interface ProviderCredentials {

  /** Fails with {@code InterviewFailure} only, within a limit of its own. */
  CompletionStage<Credential> current();
}
