package com.vocahire.ice.vendors.http;

import com.vocahire.ice.VendorFailed;
import com.vocahire.platform.http.BoundedBody;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Requests JSON from vendors over HTTP, within a time limit and without blocking a thread. */
final class VendorClient {

  /** Bytes; a list of servers is a few hundred. */
  private static final int LIMIT = 256 * 1024;

  private final HttpClient client;
  private final ScheduledExecutorService clock;
  private final Duration limit;

  /**
   * @param client must not follow redirects, which would send our keys to another host
   * @param limit from the request to the complete answer
   */
  VendorClient(HttpClient client, ScheduledExecutorService clock, Duration limit) {
    this.client = client;
    this.clock = clock;
    this.limit = limit;
  }

  HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address).timeout(limit).header("Accept", "application/json");
  }

  /**
   * Sends a request.
   *
   * @param reader converts the answer; its exceptions about JSON, null or format count as an
   *     invalid answer
   * @return fails with {@link VendorFailed} only
   */
  <T> CompletionStage<T> send(HttpRequest request, Function<JsonValue, T> reader) {
    var answer = client.sendAsync(request, BoundedBody.upTo(LIMIT));
    // The client's own time limit ends with the response headers; this one also limits the body.
    Future<?> end =
        clock.schedule(() -> answer.cancel(true), limit.toNanos(), TimeUnit.NANOSECONDS);
    return answer.handle(
        (whole, failure) -> {
          end.cancel(false);
          if (failure != null) {
            throw failed(failure);
          }
          return read(whole, reader);
        });
  }

  private VendorFailed failed(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (cause instanceof HttpTimeoutException || cause instanceof CancellationException) {
      return VendorFailed.timedOut(limit, cause);
    }
    if (cause instanceof BoundedBody.TooLong
        || (cause instanceof IOException && cause.getCause() instanceof BoundedBody.TooLong)) {
      return VendorFailed.invalidAnswer("too much", cause);
    }
    return VendorFailed.unreachable(cause);
  }

  private static <T> T read(HttpResponse<String> answer, Function<JsonValue, T> reader) {
    if (answer.statusCode() < 200 || answer.statusCode() > 299) {
      throw VendorFailed.refused(answer.statusCode());
    }
    try (var json = Json.createReader(new StringReader(answer.body()))) {
      return reader.apply(json.readValue());
    } catch (JsonException | IllegalStateException noJson) {
      throw VendorFailed.invalidAnswer("without JSON", noJson);
    } catch (ClassCastException
        | NullPointerException
        | IllegalArgumentException
        | ArithmeticException otherForm) {
      throw VendorFailed.invalidAnswer("in an unknown format", otherForm);
    }
  }
}
