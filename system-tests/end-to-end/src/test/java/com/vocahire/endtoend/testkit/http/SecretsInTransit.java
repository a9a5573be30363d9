package com.vocahire.endtoend.testkit.http;

import com.vocahire.testkit.KnownSecrets;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Makes known what a caller sends and is given. */
final class SecretsInTransit implements ClientRequestFilter, ClientResponseFilter {

  @Override
  public void filter(ClientRequestContext request) {
    KnownSecrets.addBearer(request.getHeaderString("Authorization"));
    KnownSecrets.add("idempotency key", request.getHeaderString("Idempotency-Key"));
    if (request.hasEntity()) {
      KnownSecrets.addAllIn(request.getEntity());
    }
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response)
      throws IOException {
    if (response.hasEntity()) {
      byte[] body = response.getEntityStream().readAllBytes();
      response.setEntityStream(new ByteArrayInputStream(body));
      KnownSecrets.addAllIn(body);
    }
  }
}
