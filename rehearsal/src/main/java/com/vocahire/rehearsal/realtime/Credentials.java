package com.vocahire.rehearsal.realtime;

import com.vocahire.rehearsal.realtime.ClientSecrets.ClientSecret;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Who asks: the holder of the API key, or of a client secret. */
final class Credentials {
  private final byte[] apiKey;
  private final ClientSecrets secrets;

  Credentials(String apiKey, ClientSecrets secrets) {
    this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
    this.secrets = secrets;
  }

  void requireApiKey(Context ctx) {
    if (!isApiKey(bearer(ctx))) {
      throw ApiFailure.unauthorized("invalid_api_key", "Incorrect API key provided.");
    }
  }

  /** The secret used, or empty for the API key. */
  Optional<ClientSecret> secretOrApiKey(Context ctx) {
    String token = bearer(ctx);
    if (!token.startsWith(ClientSecrets.PREFIX)) {
      requireApiKey(ctx);
      return Optional.empty();
    }
    ClientSecret secret =
        secrets
            .find(token)
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

  /** The second header is Azure's. */
  private static String bearer(Context ctx) {
    String header = ctx.header("Authorization");
    if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return header.substring(7).strip();
    }
    String azure = ctx.header("api-key");
    if (azure == null) {
      throw ApiFailure.unauthorized("missing_api_key", "You didn't provide an API key.");
    }
    return azure;
  }
}
