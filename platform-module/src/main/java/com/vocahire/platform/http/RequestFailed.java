package com.vocahire.platform.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** A request has no complete answer. The message names the reason and nothing of the request. */
public final class RequestFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** No connection was established within its time limit; nothing was sent. */
    CONNECT_TIMED_OUT,
    /** No connection was established; nothing was sent. */
    NOT_CONNECTED,
    /** There was no complete answer within the time limit. */
    TIMED_OUT,
    /** The answer exceeds the size limit. */
    TOO_LONG,
    /** The connection was lost; the request may have arrived. */
    CONNECTION_LOST
  }

  private final Why why;

  private RequestFailed(Why why, Throwable cause) {
    super(why.name(), cause);
    this.why = why;
  }

  /** The failure of the JDK's client, by name. */
  static RequestFailed of(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return new RequestFailed(why(cause), cause);
  }

  private static Why why(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return Why.CONNECT_TIMED_OUT;
    }
    if (cause instanceof HttpTimeoutException || cause instanceof CancellationException) {
      return Why.TIMED_OUT;
    }
    if (cause instanceof ConnectException) {
      return Why.NOT_CONNECTED;
    }
    return isTooLong(cause) ? Why.TOO_LONG : Why.CONNECTION_LOST;
  }

  /** The client may wrap the exception of the body subscriber. */
  private static boolean isTooLong(Throwable cause) {
    return cause instanceof BoundedBody.TooLong
        || (cause instanceof IOException && cause.getCause() instanceof BoundedBody.TooLong);
  }

  /** The failure inside what a stage after {@link BoundedClient#send} receives. */
  public static RequestFailed inside(Throwable thrown) {
    return (RequestFailed) (thrown instanceof CompletionException ? thrown.getCause() : thrown);
  }

  /** Returns the reason. */
  public Why why() {
    return why;
  }
}
