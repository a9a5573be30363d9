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
 * What stands before a vendor that is asked over the network: one limit for all of its requests
 * together, a breaker, and the cleaning of its answer, so that nonsense counts as silence does.
 */
final class GuardedVendor implements TurnVendor {

  private static final Logger LOG = System.getLogger(GuardedVendor.class.getName());

  private final TurnVendor vendor;
  private final CircuitBreaker<Relays> breaker;
  private final ScheduledExecutorService clock;
  private final VendorLimits limits;

  /**
   * @param clock ends what takes too long
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
        .withDelay(limits.rest())
        .onOpen(opened -> LOG.log(Level.WARNING, "ice: {0} rests {1}", name, limits.rest()))
        .onClose(closed -> LOG.log(Level.INFO, "ice: {0} serves again", name))
        .build();
  }

  @Override
  public String name() {
    return vendor.name();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    if (!breaker.tryAcquirePermit()) {
      return CompletableFuture.failedFuture(VendorFailed.resting());
    }
    var question = new Question();
    var silent = VendorFailed.timedOut(limits.time(), null);
    var end =
        clock.schedule(
            RequestId.carried(() -> question.failed(silent)), limits.time().toNanos(), NANOSECONDS);
    RequestId.carried(asked(subject).thenApply(this::cleaned))
        .whenComplete(
            (relays, failure) -> {
              end.cancel(false);
              if (failure == null) {
                question.served(relays);
              } else {
                question.failed(named(failure));
              }
            });
    return question.answer;
  }

  /** Its answer or its limit, whichever comes first, is judged and then told. */
  private final class Question {

    private final CompletableFuture<Relays> answer = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    void served(Relays relays) {
      if (settled.compareAndSet(false, true)) {
        breaker.recordSuccess();
        answer.complete(relays);
      }
    }

    /** Logged here, once, however many callers wait for it. */
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

  private CompletionStage<Relays> asked(String subject) {
    try {
      return vendor.relays(subject);
    } catch (RuntimeException unforeseen) {
      return CompletableFuture.failedFuture(unforeseen);
    }
  }

  private Relays cleaned(Relays answer) {
    var usable = UsableServers.of(answer.servers(), limits.urls());
    if (!usable.relay()) {
      throw VendorFailed.nonsense("without a relay that browsers can use", null);
    }
    return new Relays(usable.servers(), answer.expiresAt());
  }

  private static VendorFailed named(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return cause instanceof VendorFailed known ? known : VendorFailed.unreachable(cause);
  }
}
