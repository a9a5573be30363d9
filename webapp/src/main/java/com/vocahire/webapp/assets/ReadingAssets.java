package com.vocahire.webapp.assets;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what a build has made. Digests are of the files that are really there, so a build that made
 * only some of them anew needs no list to be right.
 */
final class ReadingAssets {

  /** The build names what it has compressed after the digest of the original (compress.mjs). */
  private static final String COMPRESSED = "/WEB-INF/compressed/";

  private final ServletContext archive;
  private final Map<String, Asset> assets = new TreeMap<>();

  ReadingAssets(ServletContext archive) {
    this.archive = archive;
  }

  /** By path. */
  Map<String, Asset> all() throws IOException {
    folder("/js/");
    folder("/css/");
    file("/favicon.svg");
    return assets;
  }

  private void folder(String path) throws IOException {
    var paths = archive.getResourcePaths(path);
    if (paths == null) {
      return;
    }
    for (var found : paths) {
      if (found.endsWith("/")) {
        folder(found);
      } else {
        file(found);
      }
    }
  }

  private void file(String path) throws IOException {
    try (var in = archive.getResourceAsStream(path)) {
      if (in == null) {
        return;
      }
      byte[] content = in.readAllBytes();
      var digest = Digest.of(content);
      var forms = new EnumMap<ContentCoding, Asset.Form>(ContentCoding.class);
      forms.put(ContentCoding.IDENTITY, new Asset.Form(path, content.length));
      compressed(digest, ContentCoding.BROTLI, forms);
      compressed(digest, ContentCoding.GZIP, forms);
      assets.put(path, new Asset(path, digest, forms));
    }
  }

  private void compressed(String digest, ContentCoding as, Map<ContentCoding, Asset.Form> forms)
      throws IOException {
    var location = COMPRESSED + digest + as.suffix();
    try (var in = archive.getResourceAsStream(location)) {
      if (in != null) {
        forms.put(as, new Asset.Form(location, in.readAllBytes().length));
      }
    }
  }
}
