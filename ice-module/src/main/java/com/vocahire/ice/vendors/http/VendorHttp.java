package com.vocahire.ice.vendors.http;

import com.vocahire.ice.settings.IceSettings;
import com.vocahire.platform.http.BoundedClient;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;

/**
 * The HTTP client and its threads for all vendors: two threads serve any number of callers. The
 * company's proxy is taken from the JVM ({@code https.proxyHost}).
 */
@ApplicationScoped
public class VendorHttp {

  private static final int THREADS = 2;

  @Inject IceSettings settings;
  @Resource private ManagedThreadFactory factory;

  private BoundedClient connections;
  private VendorClient vendorClient;

  @PostConstruct
  public void open() {
    open(factory, settings.times().timeout());
  }

  /** Opens the client; {@code limit} is from a request to its complete answer. */
  public void open(ThreadFactory makes, Duration limit) {
    connections = new BoundedClient(THREADS, makes, limit, UnaryOperator.identity());
    vendorClient = new VendorClient(connections, limit);
  }

  public VendorClient client() {
    return vendorClient;
  }

  /** Returns the timer of the time limits. */
  public ScheduledExecutorService clock() {
    return connections.threads();
  }

  @PreDestroy
  public void close() {
    vendorClient = null;
    connections.close();
  }
}
