package com.vocahire.ice.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The vendors that can be configured. */
public enum VendorKind {
  COTURN,
  XIRSYS,
  CLOUDFLARE,
  TWILIO,
  METERED,
  STATIC;

  /** Returns the name in the settings, and the source in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<VendorKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
