package com.vocahire.rehearsal.network;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** One direction of a connection: read at once, written when the delay is over, in order. */
final class DelayedBytes {
  private static final int CHUNK = 16_384;
  private static final int UNDER_WAY = 256;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private final BlockingQueue<Passing> passing = new ArrayBlockingQueue<>(UNDER_WAY);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final NetworkConditions networkConditions;
  private final Socket from;
  private final Socket to;
  private final long established;

  /** Bytes in transit; none at all: the sender has ended its direction. */
  private record Passing(long due, ByteBuffer bytes) {}

  /**
   * @param established nothing leaves before; on the clock of {@link System#nanoTime}
   */
  DelayedBytes(NetworkConditions networkConditions, Socket from, Socket to, long established) {
    this.networkConditions = networkConditions;
    this.from = from;
    this.to = to;
    this.established = established;
  }

  void pass(Executor threads) {
    threads.execute(this::read);
    threads.execute(this::write);
  }

  /** Of both halves of this direction. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private void read() {
    var chunk = new byte[CHUNK];
    try {
      int length = from.getInputStream().read(chunk);
      while (length >= 0) {
        passing.put(
            new Passing(networkConditions.due(), ByteBuffer.wrap(Arrays.copyOf(chunk, length))));
        length = from.getInputStream().read(chunk);
      }
      passing.put(new Passing(networkConditions.due(), NOTHING));
    } catch (IOException reset) {
      end();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      end();
    }
  }

  private void write() {
    try {
      Passing next = onTime();
      while (next.bytes().hasRemaining()) {
        to.getOutputStream().write(next.bytes().array());
        next = onTime();
      }
      to.shutdownOutput();
      ended.countDown();
    } catch (IOException gone) {
      end();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      end();
    }
  }

  private Passing onTime() throws InterruptedException {
    Passing next = passing.take();
    long handshake = established + networkConditions.now().delay().toNanos();
    TimeUnit.NANOSECONDS.sleep(Math.max(next.due(), handshake) - System.nanoTime());
    return next;
  }

  /**
   * A connection that is broken in one direction is of no use in the other; no thread stays
   * blocked.
   */
  private void end() {
    try {
      from.close();
      to.close();
    } catch (IOException gone) {
      // It is closed all the same.
    }
    passing.clear();
    var unused = passing.offer(new Passing(System.nanoTime(), NOTHING));
    ended.countDown();
  }
}
