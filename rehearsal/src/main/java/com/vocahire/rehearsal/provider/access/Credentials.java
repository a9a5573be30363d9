package com.vocahire.rehearsal.provider.access;

import com.vocahire.rehearsal.provider.access.ClientSecrets.ClientSecret;
import com.vocahire.rehearsal.provider.protocol.ApiFailure;
import com.vocahire.rehearsal.provider.protocol.AzureVariant;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Who asks: the holder of the API key, of a token of Azure's Entra, or of a client secret. */
public final class Credentials {
  private final byte[] apiKey;
  private final ClientSecrets secrets;
  private final Entra entra;

  public Credentials(String apiKey, ClientSecrets secrets, Entra entra) {
    this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
    this.secrets = secrets;
    this.entra = entra;
  }

  /** Azure takes the key in a field of its own, and as a bearer's only a token of Entra. */
  public void requireApiKey(Context ctx) {
    boolean known;
    if (AzureVariant.shows(ctx)) {
      String key = ctx.header("api-key");
      known = key == null ? entra.knows(bearer(ctx)) : isApiKey(key);
    } else {
      known = isApiKey(bearer(ctx));
    }
    if (!known) {
      throw ApiFailure.unauthorized("invalid_api_key", "Incorrect API key provided.");
    }
  }

  /** Returns the secret used, or empty for the API key. */
  public Optional<ClientSecret> secretOrApiKey(Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null || !bearer(ctx).startsWith(ClientSecrets.PREFIX)) {
      requireApiKey(ctx);
      return Optional.empty();
    }
    ClientSecret secret =
        secrets
            .find(bearer(ctx))
            .orElseThrow(
                () -> ApiFailure.unauthorized("invalid_api_key", "Unknown client secret."));
    if (secrets.expired(secret)) {
      throw ApiFailure.unauthorized("token_expired", "The client secret has expired.");
    }
    return Optional.of(secret);
  }

  private boolean isApiKey(String token) {
    return MessageDigest.isEqual(apiKey, token.getBytes(StandardCharsets.UTF_8));
  }

  private static String bearer(Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw ApiFailure.unauthorized("missing_api_key", "You didn't provide an API key.");
    }
    return header.substring(7).strip();
  }
}
