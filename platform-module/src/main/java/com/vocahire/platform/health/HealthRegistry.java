package com.vocahire.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Where modules say what must hold before this node may serve.
 *
 * <p>A health check that stands in an EJB jar is found by Payara and not by WildFly; in the
 * archive's library both find it. So the one check stands here and the modules register with it.
 */
@ApplicationScoped
public class HealthRegistry {

  private final Map<String, BooleanSupplier> starts = new ConcurrentSkipListMap<>();
  private final Map<String, BooleanSupplier> conditions = new ConcurrentSkipListMap<>();
  private final Map<String, Supplier<String>> remarks = new ConcurrentSkipListMap<>();

  /**
   * Adds or replaces a condition of this node's start.
   *
   * @param name unique, lower case, as it appears in the health document
   * @param holds answers at once, for every request asks; an exception counts as "does not hold"
   */
  public void start(String name, BooleanSupplier holds) {
    starts.put(name, holds);
  }

  /** Whether this node may serve at all: somebody has said what must hold, and all of it does. */
  public boolean isStarted() {
    return !starts.isEmpty() && starts.values().stream().allMatch(RegisteredReadiness::holds);
  }

  /**
   * Adds or replaces a condition of readiness. They are asked in the order of their names.
   *
   * @param name unique, lower case, as it appears in the health document
   * @param holds answers within a second or two; an exception counts as "does not hold"
   */
  public void register(String name, BooleanSupplier holds) {
    conditions.put(name, holds);
  }

  /**
   * Adds or replaces what the document tells beside, and what makes nobody unready.
   *
   * @param name unique, lower case, as it appears in the health document
   * @param word answers at once; an exception is told as {@code unknown}
   */
  public void remark(String name, Supplier<String> word) {
    remarks.put(name, word);
  }

  Map<String, BooleanSupplier> starts() {
    return ordered(starts);
  }

  Map<String, Supplier<String>> remarks() {
    return ordered(remarks);
  }

  Map<String, BooleanSupplier> conditions() {
    return ordered(conditions);
  }

  private static <T> SortedMap<String, T> ordered(Map<String, T> registered) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(registered));
  }
}
