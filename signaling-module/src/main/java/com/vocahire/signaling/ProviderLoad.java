package com.vocahire.signaling;

import com.vocahire.signaling.ProviderRequestCompleted.Kind;
import java.util.Map;

/**
 * The load of the provider by this node at this moment.
 *
 * @param inFlight requests of all kinds that hold a permit
 * @param limit the number of permits; a request beyond it fails immediately
 * @param breakers the circuit breaker of each kind of request that has one
 */
public record ProviderLoad(int inFlight, int limit, Map<Kind, Breaker> breakers) {

  /** A circuit breaker is in one of these states. */
  public enum Breaker {
    /** Requests are sent. */
    CLOSED,
    /** One trial request decides. */
    HALF_OPEN,
    /** No request is sent until its delay has passed. */
    OPEN
  }

  /** Whether the circuit breaker of some kind of request is open. */
  public boolean hasOpenBreaker() {
    return breakers.containsValue(Breaker.OPEN);
  }
}
