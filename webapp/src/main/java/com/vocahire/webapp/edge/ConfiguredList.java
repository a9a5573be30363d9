package com.vocahire.webapp.edge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Settings that are lists: each invalid element is logged and ignored. */
public final class ConfiguredList {

  private static final Logger LOG = System.getLogger(ConfiguredList.class.getName());

  private ConfiguredList() {}

  /** Returns the valid elements of a list, in their order. */
  public static <T> List<T> each(
      String key, Optional<String[]> values, Function<String, Optional<T>> reading) {
    return values.stream()
        .flatMap(Stream::of)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .flatMap(value -> named(key, value, reading.apply(value)).stream())
        .toList();
  }

  private static <T> Optional<T> named(String key, String value, Optional<T> read) {
    if (read.isEmpty()) {
      LOG.log(Level.ERROR, key + ": \"" + value + "\" is invalid and ignored");
    }
    return read;
  }
}
