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
   * Creates a short-lived secret for one exchange, with the interview's configuration attached. A
   * provider without such secrets returns {@link ProviderSecret#none}; the exchange then carries
   * the interview's configuration and is authorized by our key.
   */
  CompletionStage<ProviderSecret> token(Caller caller, InterviewBrief brief);

  /** Creates a call for an offer, authorized by the secret that was created for it. */
  CompletionStage<ProviderCall> call(
      SdpOffer offer, Caller caller, String ephemeralToken, String model);

  /** Creates a call for an offer with the interview's configuration, authorized by our key. */
  CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, InterviewBrief brief);
}
