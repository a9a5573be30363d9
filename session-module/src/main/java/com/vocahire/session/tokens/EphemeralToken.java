package com.vocahire.session.tokens;

import com.vocahire.platform.json.JsonValues;
import java.time.Instant;

/**
 * A short-lived secret for one browser: the provider's own, or an {@link ExchangeToken} of ours.
 *
 * @param value secret; handed to its owner, kept only as a digest, or sealed for a repeat
 * @param expiresAt until when it is accepted for a new call
 * @param model the model that the call will use
 */
public record EphemeralToken(String value, Instant expiresAt, String model) {

  /** The form in which it is sealed for a repeat. */
  public String toJson() {
    return JsonValues.object()
        .add("value", value)
        .add("expiresAt", expiresAt.toString())
        .add("model", model)
        .build()
        .toString();
  }

  /** Reads what {@link #toJson} wrote. */
  public static EphemeralToken fromJson(String text) {
    var token = JsonValues.parse(text);
    return new EphemeralToken(
        token.getString("value"),
        Instant.parse(token.getString("expiresAt")),
        token.getString("model"));
  }

  @Override
  public String toString() {
    return "EphemeralToken[masked, expiresAt=" + expiresAt + ", model=" + model + "]";
  }
}
