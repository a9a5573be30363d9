package com.vocahire.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Reads a response up to a limit and cancels the rest, so that no server can exhaust our memory.
 */
public final class BoundedBody implements BodySubscriber<String> {

  private final int limit;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final CompletableFuture<String> body = new CompletableFuture<>();
  private Subscription subscription;

  private BoundedBody(int limit) {
    this.limit = limit;
  }

  /**
   * Text of up to so many bytes.
   *
   * @param limit bytes; a longer answer fails with {@link TooLong}
   */
  public static BodyHandler<String> upTo(int limit) {
    return (HttpResponse.ResponseInfo head) -> new BoundedBody(limit);
  }

  @Override
  public CompletionStage<String> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription upstream) {
    subscription = upstream;
    upstream.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      received.writeBytes(bytes);
    }
    if (received.size() > limit) {
      subscription.cancel();
      body.completeExceptionally(new TooLong(limit));
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(received.toString(UTF_8));
  }

  /** The response is longer than the limit. */
  public static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    private TooLong(int limit) {
      super("an answer of over " + limit + " bytes");
    }
  }
}
