package com.vocahire.signaling.control;

import java.util.Optional;

/**
 * What shows the provider who we are.
 *
 * @param header the request's field it stands in
 * @param value secret
 */
public record Credential(String header, String value) {

  static Credential bearer(String token) {
    return new Credential("Authorization", "Bearer " + token);
  }

  static Credential apiKey(String key) {
    return new Credential("api-key", key);
  }

  /** What stands in this field of a request. */
  Optional<String> in(String field) {
    return Optional.of(value).filter(secret -> header.equalsIgnoreCase(field));
  }

  /** Masked: it opens the provider's account. */
  @Override
  public String toString() {
    return "Credential[" + header + ", masked]";
  }
}
