package com.vocahire.webapp.edge.headers;

import com.vocahire.webapp.edge.ConfiguredList;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds the security headers to every response. */
public class PublicHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> DATA = Set.of("/api", "/openapi", "/refused");
  private static final String NO_HSTS = "off";

  /** Features that the page does not need are denied, also to anything embedded in it. */
  private static final String PERMISSIONS =
      "microphone=(self), camera=(), display-capture=(), geolocation=(), payment=(), usb=(),"
          + " serial=(), hid=(), midi=(), accelerometer=(), gyroscope=(), magnetometer=()";

  /** An authorization response (RFC 6749, section 4.1.2): the page in a frame or window of ours. */
  private static final Pattern REDIRECT =
      Pattern.compile("(?=.*(^|&)state=)(?=.*(^|&)(code|error)=).*");

  @Inject
  @ConfigProperty(name = "vocahire.oidc.authority")
  Optional<String> authority;

  @Inject
  @ConfigProperty(name = "vocahire.oidc.origins")
  Optional<String[]> furtherOrigins;

  @Inject
  @ConfigProperty(name = FrameAncestors.KEY)
  Optional<String[]> frameAncestors;

  @Inject
  @ConfigProperty(name = "vocahire.http.hsts")
  String hsts;

  private transient ContentSecurityPolicy policy;

  @Override
  public void init() {
    var further = ConfiguredList.each("vocahire.oidc.origins", furtherOrigins, Origin::exactly);
    var provider =
        Stream.concat(authority.flatMap(Origin::of).stream(), further.stream()).distinct().toList();
    policy = new ContentSecurityPolicy(provider, FrameAncestors.of(frameAncestors));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean refused = request.getDispatcherType() == DispatcherType.ERROR;
    if (refused || DATA.contains(request.getServletPath())) {
      data(response);
    } else {
      page(request, response);
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure() && !hsts.equals(NO_HSTS)) {
      response.setHeader("Strict-Transport-Security", hsts);
    }
    chain.doFilter(request, response);
  }

  private static void data(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", ContentSecurityPolicy.OF_THE_API);
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  /**
   * The sign-in window must be able to reach the page that opened it, across the provider's pages.
   */
  private void page(HttpServletRequest request, HttpServletResponse response) {
    var query = request.getQueryString();
    boolean redirect = query != null && REDIRECT.matcher(query).matches();
    response.setHeader(
        "Content-Security-Policy", redirect ? policy.ofTheRedirect() : policy.ofAPage());
    response.setHeader("Permissions-Policy", PERMISSIONS);
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Cross-Origin-Opener-Policy", redirect ? "unsafe-none" : "same-origin-allow-popups");
  }
}
