package com.vocahire.rehearsal.launcher.lifecycle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * The ports of one rehearsal on 127.0.0.1: the application's, and ten in a row for all the rest.
 *
 * <p>The row begins at {@code 20000 + 10 * (http mod 1000)}, so 8080 has 20800 to 20809, the same
 * at every start; when one of the ten is taken it is the next free row. All rows are below the
 * ports that Linux gives to outgoing connections (32768 and above).
 *
 * @param http the application's port
 * @param first the row's first port
 */
public record PortBlock(int http, int first) {
  private static final int ROWS = 1000;
  private static final int ROW = 10;
  private static final int LOWEST = 20000;
  private static final int APPLICATION = 8;

  /**
   * Returns the application's port and a free row.
   *
   * @throws RehearsalFailure when the application's port is in use, or no row is free
   */
  public static PortBlock beside(int http) {
    if (!isFree(http)) {
      throw RehearsalFailure.portInUse(http);
    }
    return IntStream.range(0, ROWS)
        .map(step -> LOWEST + ROW * ((http + step) % ROWS))
        .filter(first -> IntStream.range(first, first + ROW).allMatch(PortBlock::isFree))
        .mapToObj(first -> new PortBlock(http, first))
        .findFirst()
        .orElseThrow(RehearsalFailure::noPortsLeft);
  }

  /** The next free row, for another server; its application's port is in the row, too. */
  public PortBlock another() {
    return IntStream.range(1, ROWS)
        .map(step -> LOWEST + (first - LOWEST + ROW * step) % (ROW * ROWS))
        .filter(row -> IntStream.range(row, row + ROW).allMatch(PortBlock::isFree))
        .mapToObj(row -> new PortBlock(row + APPLICATION, row))
        .findFirst()
        .orElseThrow(RehearsalFailure::noPortsLeft);
  }

  public int identity() {
    return first;
  }

  public int provider() {
    return first + 1;
  }

  public int database() {
    return first + 2;
  }

  /** WildFly's management, Payara's admin listener. */
  public int administration() {
    return first + 3;
  }

  /** WildFly's HTTPS listener. */
  public int https() {
    return first + 4;
  }

  /** Returns where testers stop and freeze. */
  public int machine() {
    return first + 5;
  }

  /** TURN, UDP and TCP. */
  public int relay() {
    return first + 6;
  }

  /** Returns the application's, farther away; nothing listens there until a tester asks for it. */
  public int distant() {
    return first + 7;
  }

  /** Of the page that shows what mail arrived. No node is in this row: theirs are their own. */
  public int mailPage() {
    return first + APPLICATION;
  }

  /** SMTP. */
  public int mail() {
    return first + 9;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
