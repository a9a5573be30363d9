package com.vocahire.hiring.keys.boundary;

import com.vocahire.hiring.keys.PublishedKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;

/** The public keys with which anyone can verify this installation's tokens. */
@Path("/keys")
@ApplicationScoped
public class KeysResource {

  @Inject PublishedKeys keys;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<KeySetResponse> list() {
    return keys.all().thenApply(KeySetResponse::of);
  }
}
