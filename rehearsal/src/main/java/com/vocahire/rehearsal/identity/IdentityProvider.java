package com.vocahire.rehearsal.identity;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** A running OpenID provider on 127.0.0.1. */
public final class IdentityProvider implements AutoCloseable {
  /** The one client: the browser page, public, without a secret. */
  public static final String CLIENT = "vocahire";

  static final String ISSUER_ID = "vocahire";

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
   * @throws IOException when the page cannot be written
   */
  public static IdentityProvider start(int port, Path folder) throws IOException {
    var server =
        new MockOAuth2Server(
            new OAuth2Config(
                true,
                loginPage(folder).toString(),
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new RehearsalTokens()),
                new NettyWrapper()));
    server.start(InetAddress.getLoopbackAddress(), port);
    return new IdentityProvider(server, port);
  }

  /** The issuer as tokens name it, without a slash at the end. */
  public URI issuer() {
    return issuer;
  }

  /** Where the public keys are. */
  public URI keys() {
    return URI.create(issuer + "/jwks");
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
