package com.vocahire.webapp.edge.headers;

import com.vocahire.webapp.edge.ConfiguredList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may show our page in a frame: {@code none}, {@code self}, and origins. */
public final class FrameAncestors {

  static final String KEY = "vocahire.page.frame-ancestors";
  private static final String NONE = "none";
  private static final String SELF = "self";

  private final List<String> hosts;

  private FrameAncestors(List<String> hosts) {
    this.hosts = hosts;
  }

  public static FrameAncestors of(Optional<String[]> configured) {
    var read = ConfiguredList.each(KEY, configured, FrameAncestors::host);
    return new FrameAncestors(read.stream().filter(host -> !host.equals(NONE)).toList());
  }

  private static Optional<String> host(String text) {
    return text.equals(NONE) || text.equals(SELF) ? Optional.of(text) : Origin.exactly(text);
  }

  /** Origins and {@code self}, separated by spaces; the page requests tokens from them. */
  public String hosts() {
    return String.join(" ", hosts);
  }

  /** The value of the directive. */
  String sources() {
    return hosts.isEmpty() ? "'none'" : list(hosts);
  }

  /** The same for the redirect from the provider: silent renewal uses a frame in our own page. */
  String sourcesOfTheRedirect() {
    return hosts.isEmpty() ? "'self'" : list(hosts) + (hosts.contains(SELF) ? "" : " 'self'");
  }

  private static String list(List<String> hosts) {
    return hosts.stream()
        .map(host -> host.equals(SELF) ? "'self'" : host)
        .collect(Collectors.joining(" "));
  }
}
