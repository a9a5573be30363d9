package com.vocahire.signaling.http.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The salt with which callers' subjects are hashed for the provider. */
@ApplicationScoped
public class SafetySettings {

  @Inject
  @ConfigProperty(name = "vocahire.provider.safety-salt")
  Optional<String> salt;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.issuer")
  Optional<String> issuer;

  /**
   * Without a salt of its own, the issuer of its tokens distinguishes an installation from others.
   */
  public SafetyIdentifier identifier() {
    return new SafetyIdentifier(salt.or(() -> issuer).orElse("vocahire"));
  }
}
