package com.vocahire.signaling;

import com.vocahire.signaling.ProviderRequestCompleted.Kind;
import java.util.Map;

/**
 * How much is asked of the provider at this moment, by this node.
 *
 * @param underWay requests that have a place, of all kinds
 * @param most how many places there are; beyond that they fail at once
 * @param breakers of each kind that has one
 */
public record ProviderLoad(int underWay, int most, Map<Kind, Breaker> breakers) {

  /** Whether it is asked. */
  public enum Breaker {
    /** It is. */
    CLOSED,
    /** One question decides. */
    HALF_OPEN,
    /** It is not, for a while. */
    OPEN
  }

  /** Whether some kind of request is not made for a while. */
  public boolean rests() {
    return breakers.containsValue(Breaker.OPEN);
  }
}
