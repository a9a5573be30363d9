package com.vocahire.signaling;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.signaling.sdp.SdpOffer;
import java.util.concurrent.CompletionStage;

/**
 * Port: the realtime interviewer. Every stage fails with {@code InterviewFailure} only: provider
 * timed out, busy, or in error.
 */
public interface RealtimeProvider {

  /**
   * Makes a short-lived secret for one exchange, with the interview's configuration attached. A
   * provider that has no such secrets answers {@link ProviderSecret#none}; the exchange then comes
   * with the interview's configuration, under our key.
   */
  CompletionStage<ProviderSecret> token(Caller caller, InterviewBrief brief);

  /** Hands an offer over under a secret that was made for it. */
  CompletionStage<ProviderCall> call(
      SdpOffer offer, Caller caller, String ephemeralToken, String model);

  /** Hands an offer over together with the interview's configuration, under our key. */
  CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, InterviewBrief brief);
}
