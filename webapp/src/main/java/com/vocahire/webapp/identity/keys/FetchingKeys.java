package com.vocahire.webapp.identity.keys;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.vocahire.platform.http.BoundedBody;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches the issuer's key set (RFC 7517, section 5) and records the result. Each change of the
 * result is logged in one line with the address, so that a wrong address is noticed before the
 * first candidate.
 */
public final class FetchingKeys implements ResourceRetriever {

  /** A key with its certificates is a few kilobytes, a set has a handful. */
  private static final int LONGEST = 256 * 1024;

  private static final Logger LOG = System.getLogger(FetchingKeys.class.getName());

  private final HttpClient http;
  private final Duration limit;
  private final Clock clock;
  private volatile boolean failed;
  private volatile boolean reachable;
  private volatile Instant lastSuccess;
  private volatile Instant lastFailure;

  /**
   * @param limit from the request to the whole answer
   */
  FetchingKeys(Duration limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
    http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limit).build();
  }

  /** Whether the last attempt failed or is in progress. */
  boolean failed() {
    return failed;
  }

  /** Returns whether the last completed fetch returned keys. */
  public boolean reachable() {
    return reachable;
  }

  /** The time of the last successful fetch; empty if there was none. */
  public Optional<Instant> lastSuccess() {
    return Optional.ofNullable(lastSuccess);
  }

  /** The time of the last failed fetch; empty if there was none. */
  public Optional<Instant> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    failed = true;
    try {
      var keys = fetched(url);
      failed = false;
      lastSuccess = clock.instant();
      if (!reachable && lastFailure != null) {
        LOG.log(Level.INFO, "{0}: the keys are available again", url);
      }
      reachable = true;
      return keys;
    } catch (IOException unreachable) {
      boolean known = !reachable && lastFailure != null;
      reachable = false;
      lastFailure = clock.instant();
      if (!known) {
        String what =
            "mp.jwt.verify.publickey.location " + url + ": no keys, so no new token is accepted";
        LOG.log(Level.WARNING, what, unreachable);
      }
      throw unreachable;
    }
  }

  private Resource fetched(URL url) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(url.toString())).timeout(limit).build();
    var answer = http.sendAsync(request, BoundedBody.upTo(LONGEST));
    try {
      return body(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching the issuer's keys", interrupted);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IOException("the issuer's keys cannot be fetched", failure);
    } finally {
      answer.cancel(true);
    }
  }

  private static Resource body(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException("the issuer's key set answers " + answer.statusCode());
    }
    try {
      JWKSet.parse(answer.body());
    } catch (ParseException garbage) {
      throw new IOException("the issuer's key set is invalid", garbage);
    }
    return new Resource(answer.body(), "application/jwk-set+json");
  }
}
