package com.vocahire.signaling.http.egress;

import com.vocahire.platform.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this server reaches the provider: through the company's proxy, trusting its authorities. */
@ApplicationScoped
public class EgressSettings {

  /** The JVM's own property: authentication schemes that it disables for tunnels. */
  private static final String DISABLED = "jdk.http.auth.tunneling.disabledSchemes";

  @Inject
  @ConfigProperty(name = "vocahire.provider.proxy")
  Optional<URI> proxy;

  @Inject
  @ConfigProperty(name = "vocahire.provider.proxy-user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "vocahire.provider.proxy-password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "vocahire.provider.trust-store")
  Optional<String> trustStore;

  @Inject
  @ConfigProperty(name = "vocahire.provider.trust-store-password")
  Optional<String> trustStorePassword;

  @Inject
  @ConfigProperty(name = "vocahire.provider.trust-store-type")
  String trustStoreType;

  /** None where the provider is reached directly. */
  public Optional<EgressProxy> proxy() {
    return proxy.map(address -> new EgressProxy(address, user, password));
  }

  /** None where the JVM's own authorities are trusted. */
  public Optional<SSLContext> trust() {
    try {
      return trustStore.isEmpty() ? Optional.empty() : Optional.of(store().context());
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("start-up has checked the trust store", unreadable);
    }
  }

  /** Has a client use the company's proxy and trust its authorities. */
  public HttpClient.Builder applyTo(HttpClient.Builder client) {
    trust().ifPresent(client::sslContext);
    proxy().ifPresent(proxy -> proxy.applyTo(client));
    return client;
  }

  /** Returns whether requests go through the company's proxy. */
  public boolean throughProxy() {
    return proxy().isPresent();
  }

  private TrustStore store() {
    return new TrustStore(trustStore.orElseThrow(), trustStorePassword, trustStoreType);
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(
        proxy.isEmpty() || proxy.filter(EgressProxy::names).isPresent(),
        "vocahire.provider.proxy",
        "must be of the form http://host:port");
    violations.unless(
        user.isPresent() == password.isPresent(),
        "vocahire.provider.proxy-user",
        "and vocahire.provider.proxy-password must be set together");
    violations.unless(
        user.isEmpty() || mayAuthenticate(),
        "vocahire.provider.proxy-user",
        "needs the server's JVM to be started with -D" + DISABLED + "=");
    if (trustStore.isPresent()) {
      readable(violations);
    }
    return violations.sentences();
  }

  private static boolean mayAuthenticate() {
    return !System.getProperty(DISABLED, "Basic").toLowerCase(Locale.ROOT).contains("basic");
  }

  private void readable(Violations violations) {
    try {
      store().context();
    } catch (IOException | GeneralSecurityException unreadable) {
      violations.unless(false, "vocahire.provider.trust-store", "cannot be read: " + unreadable);
    }
  }
}
