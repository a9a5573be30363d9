package com.vocahire.signaling.credentials;

/**
 * What shows the provider who we are.
 *
 * @param header the request's field it stands in
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

  /** Whether it stands in Azure's field for keys. */
  public boolean isApiKey() {
    return header.equals(API_KEY);
  }

  /** Masked: it opens the provider's account. */
  @Override
  public String toString() {
    return "Credential[" + header + ", masked]";
  }
}
