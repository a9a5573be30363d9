package com.vocahire.webapp.edge.headers;

import java.util.List;

/** What a browser may load and do for a page (Content Security Policy Level 3). */
final class ContentSecurityPolicy {

  /** The policy of API responses, which are data even if opened in a browser. */
  static final String OF_THE_API = "default-src 'none'; frame-ancestors 'none'";

  private final String page;
  private final FrameAncestors framing;

  /**
   * @param provider origins of the identity provider: its token endpoint is called, its session is
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

  String ofTheRedirect() {
    return page + framing.sourcesOfTheRedirect();
  }
}
