package com.vocahire.webapp.edge.forwarding;

import com.vocahire.webapp.edge.ConfiguredList;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Behind a proxy that terminates TLS, restores scheme, host and client of the original request, so
 * that {@code Location} says https. The servers' own mechanisms trust any peer.
 */
public class Forwarding extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "vocahire.http.trusted-proxies";

  @Inject
  @ConfigProperty(name = KEY)
  Optional<String[]> proxies;

  @Inject
  @ConfigProperty(name = "vocahire.http.forwarded-by")
  String forwardedBy;

  private transient TrustedProxies trusted;

  @Override
  public void init() {
    var networks = ConfiguredList.each(KEY, proxies, Network::of);
    trusted = new TrustedProxies(networks, ForwardedBy.named(forwardedBy));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var forwarded =
        trusted.forwarded(
            request.getRemoteAddr(), name -> Collections.list(request.getHeaders(name)));
    var seen = forwarded.<HttpServletRequest>map(hop -> new ForwardedRequest(request, hop));
    chain.doFilter(seen.orElse(request), response);
  }
}
