package com.vocahire.webapp.edge.headers;

import java.util.List;

/** What a browser may load and do for us (Content Security Policy Level 3). */
final class ContentSecurityPolicy {

  /** An answer of the API is data, wherever somebody opens it. */
  static final String OF_THE_API = "default-src 'none'; frame-ancestors 'none'";

  private final String page;
  private final FrameAncestors framing;

  /**
   * @param provider origins of the identity provider: its token endpoint is asked, its log-in is
   *     renewed in a frame
   */
  ContentSecurityPolicy(List<String> provider, FrameAncestors framing) {
    String others = provider.isEmpty() ? "" : " " + String.join(" ", provider);
    this.framing = framing;
    this.page =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'" + others,
            "frame-src 'self'" + others,
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors ");
  }

  String ofAPage() {
    return page + framing.sources();
  }

  String ofTheWayBack() {
    return page + framing.sourcesOfTheWayBack();
  }
}
