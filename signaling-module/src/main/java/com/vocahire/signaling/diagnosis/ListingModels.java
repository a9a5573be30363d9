package com.vocahire.signaling.diagnosis;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ListedModel;
import com.vocahire.signaling.ProviderReport;
import com.vocahire.signaling.credentials.Credential;
import com.vocahire.signaling.credentials.ProviderCredentials;
import com.vocahire.signaling.http.ProviderHttp;
import com.vocahire.signaling.http.ProviderSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Lists the provider's models: the smallest request that needs network, proxy, certificate and key.
 */
@ApplicationScoped
public class ListingModels {

  @Inject ProviderSettings settings;
  @Inject ProviderCredentials credentials;
  @Inject ProviderHttp http;
  @Inject Clock clock;

  /** Sends a single request; an error status is not a failure but part of the report. */
  public CompletionStage<ProviderReport> within(Duration limit) {
    long began = System.nanoTime();
    return credentials
        .current()
        .thenApply(ours -> request(ours, limit))
        .thenCompose(http::diagnose)
        .thenApply(answer -> report(answer, Duration.ofNanos(System.nanoTime() - began)));
  }

  private HttpRequest request(Credential ours, Duration limit) {
    return HttpRequest.newBuilder(settings.at("/models"))
        .timeout(limit)
        .header(ours.header(), ours.value())
        .build();
  }

  private ProviderReport report(HttpResponse<String> answer, Duration took) {
    var models = answer.statusCode() == 200 ? models(answer.body()) : List.<ListedModel>of();
    return new ProviderReport(answer.statusCode(), models, date(answer), clock.instant(), took);
  }

  private static List<ListedModel> models(String body) {
    try {
      return JsonValues.parse(body).getJsonArray("data").stream()
          .map(JsonValue::asJsonObject)
          .map(each -> new ListedModel(each.getString("id"), shutdown(each)))
          .toList();
    } catch (JsonException | ClassCastException | NullPointerException malformed) {
      throw InterviewFailure.providerError("answered no list of models", malformed);
    }
  }

  private static Optional<LocalDate> shutdown(JsonObject model) {
    try {
      return model.get("shutdown_date") instanceof JsonString date
          ? Optional.of(LocalDate.parse(date.getString()))
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> date(HttpResponse<?> answer) {
    try {
      return answer
          .headers()
          .firstValue("Date")
          .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
