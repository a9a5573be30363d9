package com.vocahire.webapp.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The files of this build, and where pages find them. */
@Named
@ApplicationScoped
public class Assets {

  private static final String UNDER_A_DIGEST = "/assets/";
  private static final String IMPORTS = "/WEB-INF/imports.properties";

  /** Enough that two builds differ; pages have it some ten times. */
  private static final int DIGITS = 16;

  private volatile Map<String, Asset> assets = Map.of();
  private volatile String build = "";
  private volatile Properties imports = new Properties();

  /** Reads the archive, before the first request. */
  void read(ServletContext archive) throws IOException {
    var all = new ReadingAssets(archive).all();
    var lines = all.values().stream().map(asset -> asset.path() + " " + asset.digest());
    build = Digest.of(lines.collect(Collectors.joining("\n"))).substring(0, DIGITS);
    assets = all;
    var read = new Properties();
    try (var in = archive.getResourceAsStream(IMPORTS)) {
      if (in != null) {
        read.load(in);
      }
    }
    imports = read;
  }

  /**
   * Returns the immutable address of this build's files, relative to a page: {@code
   * assets/<digest>}.
   */
  public String getBase() {
    return UNDER_A_DIGEST.substring(1) + build;
  }

  /**
   * Returns all files that a page's script imports, directly or not.
   *
   * @param script its path below the base
   */
  public List<String> importsOf(String script) {
    var all = imports.getProperty(script, "");
    return all.isBlank() ? List.of() : List.of(all.split(" ", -1));
  }

  /** What is at an address of the application; empty if it is none of our files. */
  Optional<Found> at(String address) {
    if (!address.startsWith(UNDER_A_DIGEST)) {
      return found(address, Lifetime.REVALIDATED);
    }
    int end = address.indexOf('/', UNDER_A_DIGEST.length());
    if (end < 0) {
      return Optional.empty();
    }
    boolean ours = address.substring(UNDER_A_DIGEST.length(), end).equals(build);
    return found(address.substring(end), ours ? Lifetime.IMMUTABLE : Lifetime.NONE);
  }

  private Optional<Found> found(String path, Lifetime lifetime) {
    return Optional.ofNullable(assets.get(path)).map(asset -> new Found(asset, lifetime));
  }

  /** A file, and how long its address says that it stays the same. */
  record Found(Asset asset, Lifetime lifetime) {}
}
