package com.vocahire.webapp.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.vocahire.platform.BoundedBody;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches the issuer's key set (RFC 7517, section 5), and remembers whether that worked. */
final class FetchingKeys implements ResourceRetriever {

  /** A key with its certificates is a few kilobytes, a set has a handful. */
  private static final int LONGEST = 256 * 1024;

  private final HttpClient http;
  private final Duration limit;
  private volatile boolean failed;

  /**
   * @param limit from the request to the whole answer
   */
  FetchingKeys(Duration limit) {
    this.limit = limit;
    http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limit).build();
  }

  /** Whether the last attempt brought no keys. */
  boolean failed() {
    return failed;
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    failed = true;
    var request = HttpRequest.newBuilder(URI.create(url.toString())).timeout(limit).build();
    var answer = http.sendAsync(request, BoundedBody.upTo(LONGEST));
    try {
      var keys = body(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
      failed = false;
      return keys;
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
      throw new IOException("the issuer's key set is none", garbage);
    }
    return new Resource(answer.body(), "application/jwk-set+json");
  }
}
