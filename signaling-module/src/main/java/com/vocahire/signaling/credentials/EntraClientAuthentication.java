package com.vocahire.signaling.credentials;

import com.vocahire.session.InterviewFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The client authentication of the registered application: its secret, or a token that the platform
 * refreshes in a file (workload identity federation, RFC 7523).
 */
record EntraClientAuthentication(Optional<String> secret, Optional<String> tokenFile) {

  private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** The fields of the form. The file is read for each request, because it is rotated. */
  Map<String, String> fields() {
    if (secret.isPresent()) {
      return Map.of("client_secret", secret.get());
    }
    try {
      var token = Files.readString(Path.of(tokenFile.orElseThrow())).strip();
      return Map.of("client_assertion_type", ASSERTION, "client_assertion", token);
    } catch (IOException unreadable) {
      throw InterviewFailure.providerError(
          "could not be signed in to: the token file is unreadable", unreadable);
    }
  }

  /** Masked: it gives access to the provider's account. */
  @Override
  public String toString() {
    return "EntraClientAuthentication[masked]";
  }
}
