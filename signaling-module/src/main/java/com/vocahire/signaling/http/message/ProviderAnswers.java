package com.vocahire.signaling.http.message;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.signaling.ProviderCall;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the provider's answers and accepts only the documented format. */
public final class ProviderAnswers {

  private static final Pattern CALL = Pattern.compile("(?:.*/)?([A-Za-z0-9_-]{1,200})");

  /**
   * Visible characters only (RFC 6750, section 2.1 allows fewer), up to the length that we accept
   * back.
   */
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7E]{1,4000}");

  private static final Duration CLOCK_APART = Duration.ofHours(1);
  private static final Duration LONGEST_VALID = Duration.ofHours(24);

  private ProviderAnswers() {}

  /** {@code client_secrets}: 200 with value and expires_at (seconds since the epoch). */
  public static EphemeralToken token(HttpResponse<String> answer, String model) {
    requireStatus(answer, 200);
    if (!isOf("application/json", answer)) {
      throw InterviewFailure.providerError("answered without JSON", null);
    }
    try {
      JsonObject secret = JsonValues.parse(answer.body());
      var expiresAt = Instant.ofEpochSecond(secret.getJsonNumber("expires_at").longValueExact());
      return new EphemeralToken(plausible(secret.getString("value")), plausible(expiresAt), model);
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | ArithmeticException
        | DateTimeException e) {
      throw InterviewFailure.providerError("answered without a usable token", e);
    }
  }

  private static String plausible(String secret) {
    if (!SECRET.matcher(secret).matches()) {
      throw InterviewFailure.providerError("answered a token in an unknown format", null);
    }
    return secret;
  }

  /** Clocks may differ; zero, or milliseconds instead of seconds, is implausible. */
  private static Instant plausible(Instant expiresAt) {
    var now = Instant.now();
    if (expiresAt.isBefore(now.minus(CLOCK_APART)) || expiresAt.isAfter(now.plus(LONGEST_VALID))) {
      throw InterviewFailure.providerError("answered a token with an implausible expiry", null);
    }
    return expiresAt;
  }

  /**
   * {@code calls}: 201, a Location whose last segment is the call, and an SDP answer. The caller,
   * which knows the offer, validates the answer and can hang up the call.
   */
  public static ProviderCall call(HttpResponse<String> answer, String model) {
    requireStatus(answer, 201);
    var call = CALL.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!call.matches()) {
      throw InterviewFailure.providerError("answered without a call id", null);
    }
    var sdp = isOf("application/sdp", answer) ? answer.body() : "";
    return new ProviderCall(call.group(1), sdp, model);
  }

  public static void requireStatus(HttpResponse<String> answer, int expected) {
    if (answer.statusCode() == 429) {
      throw InterviewFailure.providerBusy(RetryAfter.of(answer, Instant.now()), null);
    }
    if (answer.statusCode() != expected) {
      throw InterviewFailure.providerError("answered " + answer.statusCode(), null);
    }
  }

  /** Parameters, such as a character set, may follow (RFC 9110, section 8.3.1). */
  private static boolean isOf(String type, HttpResponse<String> answer) {
    var contentType = answer.headers().firstValue("Content-Type").orElse("");
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type);
  }
}
