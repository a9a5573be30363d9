package com.vocahire.signaling.credentials;

/**
 * The credential that authenticates us at the provider.
 *
 * @param header the name of the request header
 * @param value secret
 */
public record Credential(String header, String value) {

  private static final String API_KEY = "api-key";

  public static Credential bearer(String token) {
    return new Credential("Authorization", "Bearer " + token);
  }

  public static Credential apiKey(String key) {
    return new Credential(API_KEY, key);
  }

  /** Returns whether it is sent in Azure's header for keys. */
  public boolean isApiKey() {
    return header.equals(API_KEY);
  }

  /** Masked: it gives access to the provider's account. */
  @Override
  public String toString() {
    return "Credential[" + header + ", masked]";
  }
}
