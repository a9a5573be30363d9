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
 * Registry of the conditions that must hold before this node serves requests.
 *
 * <p>Payara finds a health check in an EJB jar, WildFly does not; in the archive's library both
 * find it. So the only check is here, and the modules register their conditions with it.
 */
@ApplicationScoped
public class HealthRegistry {

  private final Map<String, BooleanSupplier> starts = new ConcurrentSkipListMap<>();
  private final Map<String, BooleanSupplier> conditions = new ConcurrentSkipListMap<>();
  private final Map<String, Supplier<String>> remarks = new ConcurrentSkipListMap<>();
  private volatile boolean stopping;

  /**
   * Adds or replaces a condition of this node's start.
   *
   * @param name unique, lower case, as it appears in the health document
   * @param holds must return immediately, because every request calls it; an exception counts as
   *     "does not hold"
   */
  public void start(String name, BooleanSupplier holds) {
    starts.put(name, holds);
  }

  /**
   * Returns whether this node may serve requests: at least one condition is registered, and all of
   * them hold.
   */
  public boolean isStarted() {
    return !starts.isEmpty() && starts.values().stream().allMatch(RegisteredReadiness::holds);
  }

  /** This node stops: it is not ready from now on. Called when the application is undeployed. */
  public void stop() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  /**
   * Adds or replaces a condition of readiness. Conditions are evaluated in the order of their
   * names.
   *
   * @param name unique, lower case, as it appears in the health document
   * @param holds must return within a second or two; an exception counts as "does not hold"
   */
  public void register(String name, BooleanSupplier holds) {
    conditions.put(name, holds);
  }

  /**
   * Adds or replaces additional data of the health document, which does not affect readiness.
   *
   * @param name unique, lower case, as it appears in the health document
   * @param word must return immediately; an exception is reported as {@code unknown}
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
