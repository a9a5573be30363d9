package com.vocahire.signaling.credentials;

import com.vocahire.platform.Violations;
import com.vocahire.platform.http.PlainHttp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** We sign in at Microsoft Entra under this application registration, instead of with a key. */
@ApplicationScoped
public class EntraSettings {

  @Inject
  @ConfigProperty(name = "vocahire.provider.entra-authority")
  URI authority;

  @Inject
  @ConfigProperty(name = "vocahire.provider.entra-tenant")
  Optional<String> tenant;

  @Inject
  @ConfigProperty(name = "vocahire.provider.entra-client-id")
  Optional<String> clientId;

  @Inject
  @ConfigProperty(name = "vocahire.provider.entra-client-secret")
  Optional<String> clientSecret;

  @Inject
  @ConfigProperty(name = "vocahire.provider.entra-token-file")
  Optional<String> tokenFile;

  @Inject
  @ConfigProperty(name = "vocahire.provider.entra-scope")
  String scope;

  @Inject
  @ConfigProperty(name = "vocahire.provider.entra-timeout")
  Duration timeout;

  /** Returns whether we sign in there at all. */
  public boolean used() {
    return clientId.isPresent();
  }

  public EntraClient client() {
    var token = authority.toString().replaceAll("/+$", "") + "/" + tenant.orElseThrow();
    return new EntraClient(
        URI.create(token + "/oauth2/v2.0/token"),
        clientId.orElseThrow(),
        scope,
        new EntraClientAuthentication(clientSecret, tokenFile));
  }

  /** Returns the time from the first request to the whole answer. */
  public Duration timeout() {
    return timeout;
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    if (used()) {
      violations.unless(
          !PlainHttp.leavesThisMachine(authority),
          "vocahire.provider.entra-authority",
          PlainHttp.RULE);
      violations.unless(
          tenant.filter(name -> name.matches("[A-Za-z0-9.-]+")).isPresent(),
          "vocahire.provider.entra-tenant",
          "must name the tenant, by its id or its domain");
      violations.unless(
          clientSecret.isPresent() != tokenFile.isPresent(),
          "vocahire.provider.entra-client-secret",
          "or vocahire.provider.entra-token-file must be set, one of them");
      violations.unlessPositive(timeout, "vocahire.provider.entra-timeout");
    }
    return violations.sentences();
  }
}
