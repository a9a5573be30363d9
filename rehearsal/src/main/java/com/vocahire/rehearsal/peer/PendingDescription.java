package com.vocahire.rehearsal.peer;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Waits, within a limit, for the engine's callback to a description made or set. */
final class PendingDescription
    implements CreateSessionDescriptionObserver, SetSessionDescriptionObserver {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private final CompletableFuture<RTCSessionDescription> result = new CompletableFuture<>();

  static RTCSessionDescription within(Consumer<PendingDescription> asking) {
    PendingDescription described = new PendingDescription();
    asking.accept(described);
    try {
      return described.result.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new PeerRefused(e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new PeerRefused("the media engine did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PeerRefused("interrupted", e);
    }
  }

  @Override
  public void onSuccess(RTCSessionDescription description) {
    result.complete(description);
  }

  @Override
  public void onSuccess() {
    result.complete(null);
  }

  @Override
  public void onFailure(String error) {
    result.completeExceptionally(new IllegalArgumentException(error));
  }
}
