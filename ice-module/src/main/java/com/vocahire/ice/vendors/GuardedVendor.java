package com.vocahire.ice.vendors;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.UsableServers;
import com.vocahire.ice.VendorFailed;
import com.vocahire.ice.settings.VendorLimits;
import com.vocahire.platform.request.RequestId;
import dev.failsafe.CircuitBreaker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Guards a vendor that is called over the network: one time limit for all of its requests together,
 * a circuit breaker, and the validation of its answer, so that an invalid answer counts like a
 * missing one.
 */
final class GuardedVendor implements TurnVendor {

  private static final Logger LOG = System.getLogger(GuardedVendor.class.getName());

  private final TurnVendor vendor;
  private final CircuitBreaker<Relays> breaker;
  private final ScheduledExecutorService clock;
  private final VendorLimits limits;

  /**
   * @param clock ends requests that exceed the limit
   */
  GuardedVendor(TurnVendor vendor, VendorLimits limits, ScheduledExecutorService clock) {
    this.vendor = vendor;
    this.limits = limits;
    this.clock = clock;
    breaker = breaker(vendor.name(), limits);
  }

  private static CircuitBreaker<Relays> breaker(String name, VendorLimits limits) {
    return CircuitBreaker.<Relays>builder()
        .withFailureThreshold(limits.failures())
        .withDelay(limits.breakerDelay())
        .onOpen(
            opened ->
                LOG.log(
                    Level.WARNING,
                    "ice: circuit breaker of {0} open for {1}",
                    name,
                    limits.breakerDelay()))
        .onClose(closed -> LOG.log(Level.INFO, "ice: circuit breaker of {0} closed", name))
        .build();
  }

  @Override
  public String name() {
    return vendor.name();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    if (!breaker.tryAcquirePermit()) {
      return CompletableFuture.failedFuture(VendorFailed.breakerOpen());
    }
    var request = new Request();
    var timedOut = VendorFailed.timedOut(limits.time(), null);
    var end =
        clock.schedule(
            RequestId.carried(() -> request.failed(timedOut)),
            limits.time().toNanos(),
            NANOSECONDS);
    RequestId.carried(requested(subject).thenApply(this::validated))
        .whenComplete(
            (relays, failure) -> {
              end.cancel(false);
              if (failure == null) {
                request.served(relays);
              } else {
                request.failed(named(failure));
              }
            });
    return request.answer;
  }

  /**
   * Completes with its answer or its time limit, whichever comes first; the circuit breaker counts
   * it before.
   */
  private final class Request {

    private final CompletableFuture<Relays> answer = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    void served(Relays relays) {
      if (settled.compareAndSet(false, true)) {
        breaker.recordSuccess();
        answer.complete(relays);
      }
    }

    /** Logged here, once, however many callers share the request. */
    void failed(VendorFailed failure) {
      if (settled.compareAndSet(false, true)) {
        LOG.log(
            Level.WARNING,
            "ice, request {0}: {1} {2}",
            RequestId.current(),
            vendor.name(),
            failure.getMessage());
        breaker.recordFailure();
        answer.completeExceptionally(failure);
      }
    }
  }

  private CompletionStage<Relays> requested(String subject) {
    try {
      return vendor.relays(subject);
    } catch (RuntimeException unexpected) {
      return CompletableFuture.failedFuture(unexpected);
    }
  }

  private Relays validated(Relays answer) {
    var usable = UsableServers.of(answer.servers(), limits.urls());
    if (!usable.relay()) {
      throw VendorFailed.invalidAnswer("without a relay that browsers can use", null);
    }
    return new Relays(usable.servers(), answer.expiresAt());
  }

  private static VendorFailed named(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return cause instanceof VendorFailed known ? known : VendorFailed.unreachable(cause);
  }
}
