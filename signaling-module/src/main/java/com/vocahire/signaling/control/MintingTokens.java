package com.vocahire.signaling.control;

import com.vocahire.session.Caller;
import com.vocahire.session.EphemeralToken;
import com.vocahire.session.EphemeralTokens;
import com.vocahire.session.InterviewBrief;
import com.vocahire.signaling.RealtimeProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Adapter: the session module's tokens are the provider's. */
@ApplicationScoped
public class MintingTokens implements EphemeralTokens {

  private final RealtimeProvider provider;

  /** For the proxy only. */
  protected MintingTokens() {
    this(null);
  }

  @Inject
  MintingTokens(RealtimeProvider provider) {
    this.provider = provider;
  }

  @Override
  public CompletionStage<EphemeralToken> mint(Caller caller, InterviewBrief brief) {
    return provider.token(caller, brief);
  }
}
