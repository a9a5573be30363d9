package com.vocahire.rehearsal.idp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** This OpenID provider runs on 127.0.0.1 until it is closed. */
public final class IdentityProvider implements AutoCloseable {
  /** The one client: the browser page, public, without a secret. */
  public static final String CLIENT = "vocahire";

  static final String ISSUER_ID = "vocahire";

  private static final Duration FIRST_TOKEN = Duration.ofMinutes(3);

  private final MockOAuth2Server server;
  private final URI issuer;

  private IdentityProvider(MockOAuth2Server server, int port) {
    this.server = server;
    this.issuer = URI.create("http://localhost:" + port + "/" + ISSUER_ID);
  }

  /**
   * Starts it.
   *
   * @param port on 127.0.0.1
   * @param folder where the log-in page is laid down for the issuer to read
   * @throws IOException when the page cannot be written, or no token comes within 30 s
   */
  public static IdentityProvider start(int port, Path folder)
      throws IOException, InterruptedException {
    var config =
        new OAuth2Config(
            true,
            loginPage(folder).toString(),
            null,
            false,
            new OAuth2TokenProvider(),
            Set.of(new RehearsalTokens()),
            new NettyWrapper());
    var server = new MockOAuth2Server(config, new SingleSignOn(config));
    server.start(InetAddress.getLoopbackAddress(), port);
    var provider = new IdentityProvider(server, port);
    provider.warmUp();
    return provider;
  }

  /** Returns the issuer as tokens name it, without a slash at the end. */
  public URI issuer() {
    return issuer;
  }

  /** Returns where the public keys are. */
  public URI keys() {
    return URI.create(issuer + "/jwks");
  }

  /** The first token takes a second or two, mostly class loading: it is asked for here. */
  private void warmUp() throws IOException, InterruptedException {
    String form = "grant_type=client_credentials&client_secret=none&client_id=" + CLIENT;
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(FIRST_TOKEN)
            .POST(BodyPublishers.ofString(form))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("The issuer answered " + status + " when asked for a token");
    }
  }

  private static Path loginPage(Path folder) throws IOException {
    Path page = Files.createDirectories(folder).resolve("login.html");
    try (InputStream source = IdentityProvider.class.getResourceAsStream("login.html")) {
      Files.copy(source, page, StandardCopyOption.REPLACE_EXISTING);
    }
    return page;
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
