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
 * Client and threads for all vendors: two threads, however many callers wait. The company's proxy
 * is the JVM's own ({@code https.proxyHost}).
 */
@ApplicationScoped
public class VendorHttp {

  private static final int THREADS = 2;

  @Inject IceSettings settings;
  @Resource private ManagedThreadFactory factory;

  private ScheduledThreadPoolExecutor threads;
  private VendorClient wire;

  @PostConstruct
  public void open() {
    open(factory, settings.times().timeout());
  }

  /** {@code limit} for one question, until its whole answer is there. */
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
    wire = new VendorClient(client, threads, limit);
  }

  public VendorClient wire() {
    return wire;
  }

  /** Ends what takes too long. */
  public ScheduledExecutorService clock() {
    return threads;
  }

  @PreDestroy
  public void close() {
    wire = null;
    threads.shutdownNow();
  }
}
