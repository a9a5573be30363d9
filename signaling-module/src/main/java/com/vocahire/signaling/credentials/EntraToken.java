package com.vocahire.signaling.credentials;

import com.vocahire.session.InterviewFailure;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * Our sign-in at the provider, for about an hour.
 *
 * @param value secret
 */
public record EntraToken(String value, Instant expiresAt) {

  /** Not used any more: it may end on its way to the provider. */
  private static final Duration UNUSED_BEFORE = Duration.ofSeconds(30);

  /** Before it is not used any more; five minutes before its end altogether. */
  static final Duration REFRESHED_AHEAD = Duration.ofMinutes(5).minus(UNUSED_BEFORE);

  /** The token endpoint's answer (RFC 6749, section 5.1), given at {@code now}. */
  public static EntraToken read(HttpResponse<String> answer, Instant now) {
    if (answer.statusCode() != 200) {
      throw InterviewFailure.providerError(
          "gets no sign-in: answered " + answer.statusCode(), null);
    }
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      var token = reader.readObject();
      var seconds = token.getJsonNumber("expires_in").longValueExact();
      var value = token.getString("access_token");
      if (seconds < 1
          || seconds > Duration.ofDays(2).toSeconds()
          || !value.matches("[\\x21-\\x7E]+")) {
        throw InterviewFailure.providerError("gets no sign-in: nonsense was answered", null);
      }
      return new EntraToken(value, now.plusSeconds(seconds));
    } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException e) {
      throw InterviewFailure.providerError("gets no sign-in: nonsense was answered", e);
    }
  }

  /** From here on nobody is given it. */
  Instant usableUntil() {
    return expiresAt.minus(UNUSED_BEFORE);
  }

  /** Masked: it opens the provider's account. */
  @Override
  public String toString() {
    return "EntraToken[masked, expiresAt=" + expiresAt + "]";
  }
}
