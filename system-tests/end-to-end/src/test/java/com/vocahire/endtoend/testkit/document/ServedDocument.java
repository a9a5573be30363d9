package com.vocahire.endtoend.testkit.document;

import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The OpenAPI document as a server gives it to any caller. */
public final class ServedDocument {

  private static final Map<String, ApiDocument> FETCHED = new ConcurrentHashMap<>();

  private ServedDocument() {}

  public static ApiDocument of(Endpoints endpoints) {
    return FETCHED.computeIfAbsent(endpoints.app(), app -> ApiDocument.of(bytes(endpoints)));
  }

  /** Without a token. */
  public static byte[] bytes(Endpoints endpoints) {
    var client =
        ClientBuilder.newBuilder().readTimeout(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS).build();
    try {
      return client.target(endpoints.app() + "openapi").request().get(byte[].class);
    } finally {
      client.close();
    }
  }
}
