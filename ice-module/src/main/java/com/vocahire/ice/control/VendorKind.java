package com.vocahire.ice.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The vendors that can be configured. */
enum VendorKind {
  COTURN,
  XIRSYS,
  CLOUDFLARE,
  TWILIO,
  METERED,
  STATIC;

  /** As the configuration writes it, and as an answer says its source. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<VendorKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
