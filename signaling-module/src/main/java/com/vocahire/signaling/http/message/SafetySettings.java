package com.vocahire.signaling.http.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** With what callers' names are hashed before the provider sees them. */
@ApplicationScoped
public class SafetySettings {

  @Inject
  @ConfigProperty(name = "vocahire.provider.safety-salt")
  Optional<String> salt;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.issuer")
  Optional<String> issuer;

  /** Without a salt of its own an installation is told from others by its tokens' issuer. */
  public SafetyIdentifier identifier() {
    return new SafetyIdentifier(salt.or(() -> issuer).orElse("vocahire"));
  }
}
