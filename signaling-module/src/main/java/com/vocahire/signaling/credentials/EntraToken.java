package com.vocahire.signaling.credentials;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.InterviewFailure;
import jakarta.json.JsonException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * Our access token for the provider, valid for about an hour.
 *
 * @param value secret
 */
public record EntraToken(String value, Instant expiresAt) {

  /**
   * How long before its expiry a token is no longer used, because it could expire on the way to the
   * provider.
   */
  private static final Duration UNUSED_BEFORE = Duration.ofSeconds(30);

  /** How long before the end of its use a token is refreshed: five minutes before its expiry. */
  static final Duration REFRESH_AHEAD = Duration.ofMinutes(5).minus(UNUSED_BEFORE);

  /** Returns the token endpoint's answer (RFC 6749, section 5.1), given at {@code now}. */
  public static EntraToken read(HttpResponse<String> answer, Instant now) {
    if (answer.statusCode() != 200) {
      throw InterviewFailure.providerError(
          "could not be signed in to: answered " + answer.statusCode(), null);
    }
    try {
      var token = JsonValues.parse(answer.body());
      var seconds = token.getJsonNumber("expires_in").longValueExact();
      var value = token.getString("access_token");
      if (seconds < 1
          || seconds > Duration.ofDays(2).toSeconds()
          || !value.matches("[\\x21-\\x7E]+")) {
        throw InterviewFailure.providerError("could not be signed in to: invalid answer", null);
      }
      return new EntraToken(value, now.plusSeconds(seconds));
    } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException e) {
      throw InterviewFailure.providerError("could not be signed in to: invalid answer", e);
    }
  }

  /** From this moment on the token is not used any more. */
  Instant usableUntil() {
    return expiresAt.minus(UNUSED_BEFORE);
  }

  /** Masked: it gives access to the provider's account. */
  @Override
  public String toString() {
    return "EntraToken[masked, expiresAt=" + expiresAt + "]";
  }
}
