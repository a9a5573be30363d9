package com.vocahire.signaling.realtime;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.tokens.EphemeralTokens;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.signaling.RealtimeProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Adapter: the provider creates the ephemeral tokens of the session module. */
@ApplicationScoped
public class ProviderEphemeralTokens implements EphemeralTokens {

  private final RealtimeProvider provider;

  /** For the proxy only. */
  protected ProviderEphemeralTokens() {
    this(null);
  }

  @Inject
  ProviderEphemeralTokens(RealtimeProvider provider) {
    this.provider = provider;
  }

  @Override
  public CompletionStage<ProviderSecret> mint(Caller caller, InterviewBrief brief) {
    return provider.token(caller, brief);
  }
}
