package com.vocahire.session.tokens;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;

/**
 * The provider's short-lived secret for one browser.
 *
 * @param value secret; handed to its owner, kept only as a digest, or sealed for a repeat
 * @param expiresAt until when the provider accepts it for a new call
 * @param model the model that the call will use
 */
public record EphemeralToken(String value, Instant expiresAt, String model) {

  /** The form in which it is sealed for a repeat. */
  public String toJson() {
    return Json.createObjectBuilder()
        .add("value", value)
        .add("expiresAt", expiresAt.toString())
        .add("model", model)
        .build()
        .toString();
  }

  public static EphemeralToken fromJson(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      var token = reader.readObject();
      return new EphemeralToken(
          token.getString("value"),
          Instant.parse(token.getString("expiresAt")),
          token.getString("model"));
    }
  }

  @Override
  public String toString() {
    return "EphemeralToken[masked, expiresAt=" + expiresAt + ", model=" + model + "]";
  }
}
