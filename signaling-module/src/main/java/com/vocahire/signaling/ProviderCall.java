package com.vocahire.signaling;

/**
 * A call that the provider has taken.
 *
 * @param id the provider's name for it, needed to hang up
 * @param answer the SDP answer (RFC 3264), as it came and not checked; empty when none came
 * @param model the model that speaks
 */
public record ProviderCall(String id, String answer, String model) {

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "ProviderCall[" + id + ", " + model + ", masked]";
  }
}
