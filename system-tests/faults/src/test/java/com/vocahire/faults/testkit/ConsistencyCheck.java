package com.vocahire.faults.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.control.Machine;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whether everything is as it should be after a fault: what the provider accepted is in a row, what
 * is over is hung up, and no thread and no connection is left behind.
 */
public final class ConsistencyCheck {
  /** Pools that grow a little with use are no leak; a thread or connection per fault would be. */
  public static final int THREADS = 40;

  /** Idle ones that two clients keep for reuse; one left behind per request would be over 140. */
  private static final int TO_PROVIDER = 32;

  private static final int TO_DATABASE = 20;

  private final Emulator emulator;
  private final DatabaseRows rows;
  private final Machine machine;
  private final int[] provider;
  private final Set<String> orphans = new TreeSet<>();
  private int threads;

  /**
   * @param provider the ports where the provider is reached
   */
  public ConsistencyCheck(Emulator emulator, DatabaseRows rows, Machine machine, int... provider) {
    this.emulator = emulator;
    this.rows = rows;
    this.machine = machine;
    this.provider = provider;
  }

  /** Remembers how many threads the warm server has. */
  public void measure() {
    threads = server().threads();
  }

  public int threadsAtFirst() {
    return threads;
  }

  /** Calls that the provider accepted although the caller had gone; it ends them by itself. */
  public void expectOrphans(int number) {
    Waiting.await("orphaned calls").untilAsserted(() -> assertThat(unknown()).hasSize(number));
    orphans.addAll(unknown());
  }

  /** Waits a little until all is settled, then says what is not. */
  public void assertSettled() {
    Waiting.await("a balance").untilAsserted(this::assertNothingIsLeft);
  }

  /**
   * Waits until the provider has ended the calls that the product could not hang up; says how many.
   */
  public String atTheEnd() {
    Waiting.await("the last call's end")
        .untilAsserted(() -> assertThat(emulator.openCalls()).isEmpty());
    return "calls live at the end: 0; accepted, but the answer was lost or too late: "
        + orphans.size()
        + ", ended by the provider because no peer connected";
  }

  private void assertNothingIsLeft() {
    assertThat(unknown())
        .as("accepted calls that no row knows and that were not hung up")
        .isEmpty();
    assertThat(open()).as("calls of interviews that are over").isSubsetOf(rows.liveCalls());
    assertThat(rows.connections()).as("to the database").isLessThanOrEqualTo(TO_DATABASE);
    assertThat(rows.connectionsInTransaction()).as("left in a transaction").isZero();
    var server = server();
    assertThat(server.threads()).as("threads").isLessThanOrEqualTo(threads + THREADS);
    assertThat(IntStream.of(provider).mapToLong(server::connectionsTo).sum())
        .as("to the provider")
        .isLessThanOrEqualTo(TO_PROVIDER);
  }

  private ServerProcess server() {
    return new ServerProcess(machine.serverPid());
  }

  private Set<String> unknown() {
    Set<String> unknown = emulator.callsNotHungUp();
    unknown.removeAll(rows.calls());
    unknown.removeAll(orphans);
    return unknown;
  }

  private Set<String> open() {
    Set<String> open = emulator.openCalls();
    open.removeAll(orphans);
    return open;
  }
}
