package com.vocahire.diagnostics.metrics.control;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.util.List;

/**
 * This node's registry of meters. Callers look their meters up once and keep them, so that
 * recording needs no lock and no look-up by name.
 */
@ApplicationScoped
public class Meters {

  /**
   * The histogram buckets for everything that a candidate may wait for, up to the longest time
   * limit.
   */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(20)
  };

  /** Meters of Micrometer whose names Prometheus rejects. */
  private static final List<String> UNFIT = List.of("process.cpu.time", "system.cpu.count");

  private PrometheusMeterRegistry registry;
  private JvmGcMetrics collections;

  /** Creates this bean at start-up, so that garbage collections are counted from then on. */
  void begin(@Observes Startup started) {}

  @PostConstruct
  void bind() {
    registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    UNFIT.forEach(name -> registry.config().meterFilter(MeterFilter.denyNameStartsWith(name)));
    collections = new JvmGcMetrics();
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /** Removes the listener from the JVM, which outlives the application. */
  @PreDestroy
  void close() {
    collections.close();
    registry.close();
  }

  /** A timer with the common buckets. */
  Timer timer(String name, String description, String... tags) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(BUCKETS)
        .tags(tags)
        .register(registry);
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** All metrics in Prometheus' text format 0.0.4. */
  String text() {
    return registry.scrape();
  }
}
