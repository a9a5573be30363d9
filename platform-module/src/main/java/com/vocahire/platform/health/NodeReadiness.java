package com.vocahire.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a proxy should send requests to this node: the same conditions as in the health document,
 * evaluated at most once within {@code vocahire.health.readiness-lifetime}, because anyone may ask
 * and as often as they like. Whether the node is starting or stopping is local and never cached.
 */
@ApplicationScoped
public class NodeReadiness {

  private record Evaluation(boolean ready, long nanos) {}

  private final HealthRegistry registry;
  private final Duration lifetime;
  private final LongSupplier nanoTime;
  private final ReentrantLock evaluating = new ReentrantLock();
  private final AtomicReference<Evaluation> latest = new AtomicReference<>();

  /** For the proxy only. */
  protected NodeReadiness() {
    this(new HealthRegistry(), Duration.ZERO);
  }

  @Inject
  NodeReadiness(
      HealthRegistry registry,
      @ConfigProperty(name = "vocahire.health.readiness-lifetime") Duration lifetime) {
    this(registry, lifetime, System::nanoTime);
  }

  NodeReadiness(HealthRegistry registry, Duration lifetime, LongSupplier nanoTime) {
    this.registry = registry;
    this.lifetime = lifetime;
    this.nanoTime = nanoTime;
  }

  /** Waits at most for one evaluation, and only where no other thread evaluates. */
  public boolean isReady() {
    return registry.isStarted() && !registry.isStopping() && conditionsHold();
  }

  /** A thread that comes while another evaluates takes the previous result; none is "not ready". */
  private boolean conditionsHold() {
    var known = latest.get();
    if (isFresh(known) || !evaluating.tryLock()) {
      return known != null && known.ready();
    }
    try {
      boolean ready = registry.conditions().values().stream().allMatch(RegisteredReadiness::holds);
      latest.set(new Evaluation(ready, nanoTime.getAsLong()));
      return ready;
    } finally {
      evaluating.unlock();
    }
  }

  private boolean isFresh(Evaluation known) {
    return known != null && nanoTime.getAsLong() - known.nanos() < lifetime.toNanos();
  }
}
