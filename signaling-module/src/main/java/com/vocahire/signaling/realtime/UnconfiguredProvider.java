package com.vocahire.signaling.realtime;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.sdp.SdpOffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Replaces the provider while its settings are invalid, and sends no request. The log of the
 * start-up names the settings.
 */
final class UnconfiguredProvider implements RealtimeProvider {

  @Override
  public CompletionStage<ProviderSecret> token(Caller caller, InterviewBrief brief) {
    return unconfigured();
  }

  @Override
  public CompletionStage<ProviderCall> call(
      SdpOffer offer, Caller caller, String secret, String model) {
    return unconfigured();
  }

  @Override
  public CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, InterviewBrief brief) {
    return unconfigured();
  }

  private static <T> CompletionStage<T> unconfigured() {
    return CompletableFuture.failedFuture(
        InterviewFailure.providerError("is not configured", null).beforeSending());
  }
}
