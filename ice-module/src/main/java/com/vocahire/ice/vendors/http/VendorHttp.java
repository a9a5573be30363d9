package com.vocahire.ice.vendors.http;

import com.vocahire.ice.settings.IceSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/**
 * The HTTP client and its threads for all vendors: two threads serve any number of callers. The
 * company's proxy is taken from the JVM ({@code https.proxyHost}).
 */
@ApplicationScoped
public class VendorHttp {

  private static final int THREADS = 2;

  @Inject IceSettings settings;
  @Resource private ManagedThreadFactory factory;

  private ScheduledThreadPoolExecutor threads;
  private VendorClient vendorClient;

  @PostConstruct
  public void open() {
    open(factory, settings.times().timeout());
  }

  /** Opens the client; {@code limit} is from a request to its complete answer. */
  public void open(ThreadFactory makes, Duration limit) {
    threads = new ScheduledThreadPoolExecutor(THREADS, makes);
    threads.setRemoveOnCancelPolicy(true);
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .executor(threads)
            .build();
    vendorClient = new VendorClient(client, threads, limit);
  }

  public VendorClient client() {
    return vendorClient;
  }

  /** The timer of the time limits. */
  public ScheduledExecutorService clock() {
    return threads;
  }

  @PreDestroy
  public void close() {
    vendorClient = null;
    threads.shutdownNow();
  }
}
