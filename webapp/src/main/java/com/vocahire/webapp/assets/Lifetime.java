package com.vocahire.webapp.assets;

/** How long what is sent may be kept (RFC 9111, section 5.2.2; {@code immutable}: RFC 8246). */
enum Lifetime {
  IMMUTABLE("public, max-age=31536000, immutable"),
  /** Kept, but each use asks whether it is still the same. */
  REVALIDATED("no-cache"),
  NONE("no-store");

  static final String HEADER = "Cache-Control";

  private final String directives;

  Lifetime(String directives) {
    this.directives = directives;
  }

  String directives() {
    return directives;
  }
}
