package com.vocahire.webapp.edge.forwarding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.util.Optional;

/** A request as its client sent it, according to a trusted proxy. */
final class ForwardedRequest extends HttpServletRequestWrapper {

  private final String scheme;
  private final String host;
  private final int port;
  private final String client;

  ForwardedRequest(HttpServletRequest request, Hop hop) {
    super(request);
    scheme = hop.scheme().orElse(request.getScheme());
    String authority =
        hop.host()
            .or(() -> Optional.ofNullable(request.getHeader("Host")).filter(Hop::isHost))
            .orElse(request.getServerName());
    int colon = authority.lastIndexOf(':');
    boolean withPort = colon > authority.lastIndexOf(']');
    host = withPort ? authority.substring(0, colon) : authority;
    port = withPort ? Integer.parseInt(authority.substring(colon + 1)) : usualPort();
    client = hop.client().map(InetAddress::getHostAddress).orElse(request.getRemoteAddr());
  }

  private int usualPort() {
    return isSecure() ? 443 : 80;
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public boolean isSecure() {
    return scheme.equals("https");
  }

  @Override
  public String getServerName() {
    return host;
  }

  @Override
  public int getServerPort() {
    return port;
  }

  @Override
  public StringBuffer getRequestURL() {
    String shown = port == usualPort() ? "" : ":" + port;
    return new StringBuffer(scheme + "://" + host + shown + getRequestURI());
  }

  @Override
  public String getRemoteAddr() {
    return client;
  }

  @Override
  public String getRemoteHost() {
    return client;
  }
}
