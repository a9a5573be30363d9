package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.mail.RehearsalMail;
import com.vocahire.rehearsal.turn.StunServer;
import com.vocahire.rehearsal.turn.TurnVendors;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The application's configuration as environment variables. What the caller's environment says wins
 * over what the rehearsal would say.
 */
public final class ServerVariables {
  public static final String DATABASE_URL = "VOCAHIRE_DATABASE_URL";
  public static final String DATABASE_USER = "VOCAHIRE_DATABASE_USER";
  public static final String PROVIDER_URL = "VOCAHIRE_PROVIDER_URL";
  static final String REAL_PROVIDER = "https://api.openai.com/v1";

  private static final String NO_TRACES = "OTEL_SDK_DISABLED";
  private static final String VENDORS = "VOCAHIRE_ICE_VENDORS";
  private static final String RELAY_URLS = "VOCAHIRE_ICE_COTURN_URLS";

  /** Seals the keys of an installation that exists for one rehearsal; the same on every node. */
  private static final String KEY_SECRET = "of-a-rehearsal-and-of-no-installation";

  private static final String PROVIDER_KEY = "VOCAHIRE_PROVIDER_KEY";
  private static final String REAL_KEY = "OPENAI_API_KEY";

  private final Map<String, String> caller;
  private final Map<String, String> variables = new HashMap<>();

  public ServerVariables(Map<String, String> caller) {
    this.caller = Map.copyOf(caller);
  }

  /** The rehearsal's own: no STUN request leaves this machine. */
  public void stun(StunServer server) {
    set("VOCAHIRE_ICE_STUN_URLS", server.url());
  }

  /** Returns whether the caller has a key of the real provider, which is then asked. */
  public static boolean asksRealProvider(Map<String, String> caller) {
    return !caller.getOrDefault(REAL_KEY, "").isBlank();
  }

  /** Returns whether the caller wants a coturn and has none. */
  public static boolean wantsRelay(Map<String, String> caller) {
    var vendors = List.of(caller.getOrDefault(VENDORS, "").split("\\s*,\\s*"));
    return vendors.contains("coturn") && !caller.containsKey(RELAY_URLS);
  }

  /** WildFly's script for traces, where the caller wants them; Payara needs none. */
  public static Optional<String> tracing(Map<String, String> caller) {
    return Optional.of("tracing.cli").filter(script -> "false".equals(caller.get(NO_TRACES)));
  }

  /** The address of the proxy in front of the nodes. */
  public void trustProxy(String address) {
    set("VOCAHIRE_HTTP_TRUSTED_PROXIES", address);
  }

  /** Where it listens, and what credentials for it are signed with. */
  public void relay(TurnRelay relay) {
    set(RELAY_URLS, relay.urls());
    variables.put("VOCAHIRE_ICE_COTURN_SECRET", relay.secret());
  }

  /** In the form of the provider that the caller wants to be rehearsed. */
  public void provider(Emulator emulator) {
    TurnVendors.variables(emulator.base())
        .forEach((name, value) -> set("VOCAHIRE_ICE_" + name, value));
    if (!"azure".equals(caller.get("VOCAHIRE_PROVIDER_KIND"))) {
      set(PROVIDER_URL, emulator.url());
      set(PROVIDER_KEY, emulator.key());
      return;
    }
    set(PROVIDER_URL, emulator.azureUrl());
    set("VOCAHIRE_PROVIDER_ENTRA_AUTHORITY", emulator.entraUrl());
    // Signed in where the caller names an application, else under the key.
    boolean signsIn = caller.containsKey("VOCAHIRE_PROVIDER_ENTRA_CLIENT_ID");
    set(signsIn ? "VOCAHIRE_PROVIDER_ENTRA_CLIENT_SECRET" : PROVIDER_KEY, emulator.key());
  }

  public void realProvider() {
    set(PROVIDER_URL, REAL_PROVIDER);
    set(PROVIDER_KEY, caller.get(REAL_KEY));
  }

  public void identity(URI issuer, URI keys, String client) {
    set("VOCAHIRE_OIDC_AUTHORITY", issuer.toString());
    set("VOCAHIRE_OIDC_CLIENT_ID", client);
    set("VOCAHIRE_OIDC_SCOPE", "openid profile");
    set("MP_JWT_VERIFY_ISSUER", issuer.toString());
    set("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.toString());
    set("MP_JWT_VERIFY_AUDIENCES", client);
  }

  public void database(String jdbcUrl, String user) {
    set(DATABASE_URL, jdbcUrl);
    set(DATABASE_USER, user);
    // PostgreSQL trusts local callers here, but a data source without a password is refused.
    set("VOCAHIRE_DATABASE_PASSWORD", user);
    set("VOCAHIRE_INVITATION_KEY_SECRET", KEY_SECRET);
  }

  /** Letters go to the rehearsal's own mail server, and their links to this application. */
  public void mail(int port, String application) {
    set("VOCAHIRE_MAIL_HOST", "127.0.0.1");
    set("VOCAHIRE_MAIL_PORT", String.valueOf(port));
    set("VOCAHIRE_MAIL_STARTTLS", "false"); // it never leaves this machine
    set("VOCAHIRE_MAIL_AUTH", "true");
    set("VOCAHIRE_MAIL_USER", RehearsalMail.USER);
    set("VOCAHIRE_MAIL_PASSWORD", RehearsalMail.PASSWORD);
    set("VOCAHIRE_MAIL_FROM", "interviews@rehearsal.example");
    set("VOCAHIRE_INVITATION_PAGE", application + "/interview.xhtml");
  }

  /** A variable's value, the caller's if there is one. */
  public String get(String name) {
    return variables.get(name);
  }

  /** Adds all of them to a process to be started. */
  void applyTo(ProcessBuilder builder) {
    builder.environment().remove(REAL_KEY);
    builder.environment().putAll(variables);
  }

  /**
   * Written as assignments that a shell reads.
   *
   * @return the file, which only its owner may read: the emulator's key is in it
   */
  public Path writeTo(Path file) throws IOException {
    var lines =
        new TreeMap<>(variables)
            .entrySet().stream()
                .map(it -> it.getKey() + "='" + it.getValue().replace("'", "'\\''") + "'")
                .toList();
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.write(file, lines);
  }

  private void set(String name, String rehearsals) {
    variables.put(name, caller.getOrDefault(name, rehearsals));
  }
}
