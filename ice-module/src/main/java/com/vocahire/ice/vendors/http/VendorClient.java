package com.vocahire.ice.vendors.http;

import com.vocahire.ice.VendorFailed;
import com.vocahire.platform.http.BoundedClient;
import com.vocahire.platform.http.RequestFailed;
import com.vocahire.platform.json.JsonValues;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Requests JSON from vendors over HTTP, and names their failures. */
final class VendorClient {

  private final BoundedClient client;
  private final Duration limit;

  /**
   * @param limit from the request to the complete answer
   */
  VendorClient(BoundedClient client, Duration limit) {
    this.client = client;
    this.limit = limit;
  }

  HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address).header("Accept", "application/json");
  }

  /**
   * Sends a request.
   *
   * @param reader converts the answer; its exceptions about JSON, null or format count as an
   *     invalid answer
   * @return fails with {@link VendorFailed} only
   */
  <T> CompletionStage<T> send(HttpRequest request, Function<JsonValue, T> reader) {
    return client
        .send(request, limit)
        .handle(
            (whole, failure) -> {
              if (failure != null) {
                throw failed(RequestFailed.inside(failure));
              }
              return read(whole, reader);
            });
  }

  private VendorFailed failed(RequestFailed failed) {
    Throwable cause = failed.getCause();
    return switch (failed.why()) {
      case CONNECT_TIMED_OUT, TIMED_OUT -> VendorFailed.timedOut(limit, cause);
      case TOO_LONG -> VendorFailed.invalidAnswer("too much", cause);
      case NOT_CONNECTED, CONNECTION_LOST -> VendorFailed.unreachable(cause);
    };
  }

  private static <T> T read(HttpResponse<String> answer, Function<JsonValue, T> reader) {
    if (answer.statusCode() < 200 || answer.statusCode() > 299) {
      throw VendorFailed.refused(answer.statusCode());
    }
    try {
      return reader.apply(JsonValues.parseValue(answer.body()));
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
