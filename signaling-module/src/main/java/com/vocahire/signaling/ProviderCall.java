package com.vocahire.signaling;

/**
 * A call that the provider has created.
 *
 * @param id the provider's identifier, needed to hang up
 * @param answer the SDP answer (RFC 3264) as received and not yet validated; empty if there was
 *     none
 * @param model the model that conducts the interview
 */
public record ProviderCall(String id, String answer, String model) {

  /** Masked: SDP carries addresses and keys. */
  @Override
  public String toString() {
    return "ProviderCall[" + id + ", " + model + ", masked]";
  }
}
