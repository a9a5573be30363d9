package com.vocahire.signaling.credentials;

import java.util.concurrent.CompletionStage;

/** Our current credential at the provider: a permanent key, or a token that is refreshed. */
public interface ProviderCredentials {

  /**
   * The credential of this moment; the stage fails with {@code InterviewFailure} only, within a
   * time limit of its own.
   */
  CompletionStage<Credential> current();
}
