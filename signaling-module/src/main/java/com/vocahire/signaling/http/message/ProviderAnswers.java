package com.vocahire.signaling.http.message;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.signaling.ProviderCall;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what the provider answered, and believes only what has the right form. */
public final class ProviderAnswers {

  private static final Pattern CALL = Pattern.compile("(?:.*/)?([A-Za-z0-9_-]{1,200})");

  /** Visible characters only (RFC 6750, section 2.1 has fewer); as long as we take one back. */
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
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      JsonObject secret = reader.readObject();
      var expiresAt = Instant.ofEpochSecond(secret.getJsonNumber("expires_at").longValueExact());
      return new EphemeralToken(
          believable(secret.getString("value")), believable(expiresAt), model);
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | ArithmeticException
        | DateTimeException e) {
      throw InterviewFailure.providerError("answered without a usable token", e);
    }
  }

  private static String believable(String secret) {
    if (!SECRET.matcher(secret).matches()) {
      throw InterviewFailure.providerError("answered a token of no known form", null);
    }
    return secret;
  }

  /** Clocks may be apart; zero, or milliseconds taken for seconds, is nonsense. */
  private static Instant believable(Instant expiresAt) {
    var now = Instant.now();
    if (expiresAt.isBefore(now.minus(CLOCK_APART)) || expiresAt.isAfter(now.plus(LONGEST_VALID))) {
      throw InterviewFailure.providerError("answered a token that ends at no sane time", null);
    }
    return expiresAt;
  }

  /**
   * {@code calls}: 201, a Location whose last segment is the call, and an SDP answer. Whoever knows
   * the offer checks the answer, and then has the call to hang up.
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
    var told = answer.headers().firstValue("Content-Type").orElse("");
    return told.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type);
  }
}
