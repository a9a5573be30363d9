package com.vocahire.webapp.assets;

import java.util.Locale;
import java.util.Map;

/**
 * One file of the build.
 *
 * @param path in the archive, {@code /js/net/api.js}
 * @param digest of the file as it is
 * @param forms where its content is in each coding that it has, and how long; always as it is
 */
record Asset(String path, String digest, Map<ContentCoding, Form> forms) {

  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml",
          "map", "application/json");

  /**
   * @param location in the archive
   * @param bytes its length
   */
  record Form(String location, long bytes) {}

  String mediaType() {
    var suffix = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(suffix, "application/octet-stream");
  }

  /** Each form is other bytes. */
  EntityTag tag(ContentCoding coding) {
    return EntityTag.strong(digest + coding.suffix());
  }
}
