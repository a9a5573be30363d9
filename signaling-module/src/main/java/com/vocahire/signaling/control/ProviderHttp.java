package com.vocahire.signaling.control;

import com.vocahire.session.InterviewFailure;
import dev.failsafe.Bulkhead;
import dev.failsafe.BulkheadFullException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The provider's wire for what a candidate waits for: one client, four threads, however many
 * requests are under way. A server's REST client would hold a thread for each.
 */
@ApplicationScoped
public class ProviderHttp {

  private static final int THREADS = 4;

  /** What a caller is told to wait when all places are taken; an exchange takes a second or two. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  @Inject ProviderSettings settings;
  @Resource private ManagedThreadFactory threads;

  private ExecutorService pool;
  private HttpClient client;
  private FailsafeExecutor<HttpResponse<String>> guarded;

  @PostConstruct
  void open() {
    pool = Executors.newFixedThreadPool(THREADS, threads);
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .executor(pool)
            .build();
    guarded = Failsafe.with(Bulkhead.<HttpResponse<String>>of(settings.maxInFlight())).with(pool);
  }

  @PreDestroy
  void close() {
    client = null;
    pool.shutdownNow();
  }

  /** Sends it once; {@code request} carries its own time limit. */
  CompletionStage<HttpResponse<String>> send(HttpRequest request) {
    return guarded
        .getStageAsync(() -> client.sendAsync(request, BoundedBody.upTo(BoundedBody.LIMIT)))
        .exceptionally(failure -> fail(request, failure));
  }

  private HttpResponse<String> fail(HttpRequest request, Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof BulkheadFullException) {
      throw InterviewFailure.providerBusy(BUSY, cause);
    }
    if (cause instanceof HttpTimeoutException) {
      throw InterviewFailure.providerTimedOut(
          request.timeout().orElse(settings.connectTimeout()), cause);
    }
    throw InterviewFailure.providerError("could not be reached", cause);
  }
}
