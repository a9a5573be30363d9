package com.vocahire.signaling.http.egress;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;

/** The company's proxy is used with or without a sign-in (Basic, RFC 7617). */
public record EgressProxy(URI address, Optional<String> user, Optional<String> password) {

  /** Whether the address is one of a proxy. */
  static boolean names(URI address) {
    return "http".equals(address.getScheme()) && address.getHost() != null && address.getPort() > 0;
  }

  public boolean needsAuthentication() {
    return user.isPresent();
  }

  public HttpClient.Builder applyTo(HttpClient.Builder client) {
    // Unresolved: the name is looked up at each connection.
    var where = InetSocketAddress.createUnresolved(address.getHost(), address.getPort());
    client.proxy(ProxySelector.of(where));
    return user.isPresent() ? client.authenticator(new Authentication()) : client;
  }

  /** Masked: it holds a password. */
  @Override
  public String toString() {
    return "EgressProxy[" + address + ", masked]";
  }

  /** Authenticates at the proxy and nowhere else. */
  private final class Authentication extends Authenticator {
    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return getRequestorType() == RequestorType.PROXY
          ? new PasswordAuthentication(user.orElseThrow(), password.orElseThrow().toCharArray())
          : null;
    }
  }
}
