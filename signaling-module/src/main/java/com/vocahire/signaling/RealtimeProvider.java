package com.vocahire.signaling;

import com.vocahire.session.Caller;
import com.vocahire.session.EphemeralToken;
import com.vocahire.session.InterviewBrief;
import java.util.concurrent.CompletionStage;

/**
 * Port: the realtime interviewer. Every stage fails with {@code InterviewFailure} only: provider
 * timed out, busy, or in error.
 */
public interface RealtimeProvider {

  /** Makes a short-lived secret for one browser, with the interview's configuration attached. */
  CompletionStage<EphemeralToken> token(Caller caller, InterviewBrief brief);

  /** Hands an offer over under the browser's own secret. */
  CompletionStage<ProviderCall> call(
      SdpOffer offer, Caller caller, String ephemeralToken, String model);

  /** Hands an offer over together with the interview's configuration, under our key. */
  CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, InterviewBrief brief);
}
