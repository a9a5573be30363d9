package com.vocahire.ice.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorFailed;
import com.vocahire.ice.VendorFailed.Why;
import com.vocahire.ice.testing.FakeVendor;
import com.vocahire.ice.testing.IceInstallation;
import com.vocahire.ice.testing.SettableClock;
import com.vocahire.ice.testing.VendorResponses;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The circuit breaker of a failing vendor opens, and permits a trial request after its delay. */
class GuardedVendorTest {

  private FakeVendor vendor;
  private IceInstallation installation;

  @BeforeEach
  void start() throws Exception {
    vendor = new FakeVendor();
    installation =
        new IceInstallation(
            new SettableClock(),
            Map.of(
                "vendors", "xirsys",
                "xirsys.url", vendor.url(),
                "xirsys.ident", "me",
                "xirsys.secret", "s3",
                "xirsys.channel", "talks",
                "breaker-failures", "2",
                "breaker-delay", "PT0.3S"));
  }

  @AfterEach
  void stop() {
    installation.close();
    vendor.close();
  }

  @Test
  void opensAfterConsecutiveFailures() {
    vendor.answers(503, "{}");

    assertThat(why()).isEqualTo(Why.REFUSED);
    assertThat(why()).isEqualTo(Why.REFUSED);
    assertThat(why()).isEqualTo(Why.BREAKER_OPEN);
    assertThat(vendor.requests()).hasSize(2);
  }

  @Test
  void countsAnInvalidAnswerAsAFailure() {
    vendor.answers(200, "{\"s\":\"ok\",\"v\":{\"iceServers\":{\"urls\":[\"stun:a.example\"]}}}");

    assertThat(why()).isEqualTo(Why.INVALID_ANSWER);
    assertThat(why()).isEqualTo(Why.INVALID_ANSWER);
    assertThat(why()).isEqualTo(Why.BREAKER_OPEN);
  }

  @Test
  void permitsATrialRequestAfterTheDelay() {
    vendor.answers(503, "{}");
    why();
    why();
    vendor.answers(200, VendorResponses.XIRSYS_URLS);

    Awaitility.await("the end of the breaker's delay")
        .atMost(Duration.ofMinutes(2))
        .until(() -> why() == null);
    assertThat(vendor.requests()).hasSize(3);
  }

  @Test
  void aDiagnosisBypassesTheCircuitBreaker() {
    vendor.answers(503, "{}");
    why();
    why();
    assertThat(why()).isEqualTo(Why.BREAKER_OPEN);

    for (int question = 0; question < 3; question++) {
      assertThat(why(installation.vendors().uncached("xirsys"))).isEqualTo(Why.REFUSED);
    }
    assertThat(vendor.requests()).hasSize(5);
  }

  /** A breaker that waits for two billion failures keeps a bit for each. */
  @Test
  void aDiagnosisIsCheap() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    installation.vendors().uncached("xirsys");

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
  }

  private Why why() {
    return why(installation.vendors().inOrder().get(0));
  }

  /** Null when it served. */
  private static Why why(TurnVendor vendor) {
    return vendor
        .relays("ada")
        .handle((relays, failure) -> failure == null ? null : ((VendorFailed) failure).why())
        .toCompletableFuture()
        .join();
  }
}
