package com.vocahire.signaling.control;

import com.vocahire.session.EphemeralToken;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderCall;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Reads what the provider answered, and believes only what has the right form. */
final class ProviderAnswers {

  private static final Pattern CALL = Pattern.compile("(?:.*/)?([A-Za-z0-9_-]{1,200})");
  private static final Duration UNTOLD = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private ProviderAnswers() {}

  /** {@code client_secrets}: 200 with value and expires_at (seconds since the epoch). */
  static EphemeralToken token(HttpResponse<String> answer, String model) {
    requireStatus(answer, 200);
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      JsonObject secret = reader.readObject();
      var expiresAt = Instant.ofEpochSecond(secret.getJsonNumber("expires_at").longValueExact());
      return new EphemeralToken(secret.getString("value"), expiresAt, model);
    } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException e) {
      throw InterviewFailure.providerError("answered without a usable token", e);
    }
  }

  /**
   * {@code calls}: 201, a Location whose last segment is the call, and an SDP answer. Whoever knows
   * the offer checks the answer, and then has the call to hang up.
   */
  static ProviderCall call(HttpResponse<String> answer, String model) {
    requireStatus(answer, 201);
    var call = CALL.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!call.matches()) {
      throw InterviewFailure.providerError("answered without a call id", null);
    }
    var type = answer.headers().firstValue("Content-Type").orElse("");
    var sdp = type.startsWith("application/sdp") ? answer.body() : "";
    return new ProviderCall(call.group(1), sdp, model);
  }

  private static void requireStatus(HttpResponse<String> answer, int expected) {
    if (answer.statusCode() == 429) {
      throw InterviewFailure.providerBusy(retryAfter(answer), null);
    }
    if (answer.statusCode() != expected) {
      throw InterviewFailure.providerError("answered " + answer.statusCode(), null);
    }
  }

  /** The provider's {@code Retry-After} in seconds (RFC 9110, section 10.2.3), kept in bounds. */
  private static Duration retryAfter(HttpResponse<String> answer) {
    var seconds = answer.headers().firstValue("Retry-After").filter(s -> s.matches("[0-9]{1,6}"));
    var told = seconds.map(s -> Duration.ofSeconds(Long.parseLong(s))).orElse(UNTOLD);
    return told.compareTo(LONGEST) > 0 ? LONGEST : told;
  }
}
