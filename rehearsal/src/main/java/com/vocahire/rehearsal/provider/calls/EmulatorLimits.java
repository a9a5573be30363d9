package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.peer.PeerLimits;
import java.time.Duration;

/**
 * These limits bound what the emulator accepts.
 *
 * @param calls live at once; one more is answered 429
 * @param retryAfter the Retry-After of the 429
 * @param peer how long a peer may take to connect, or be away
 * @param session longest call; the provider's is 60 minutes
 * @param silence longest time a fault keeps a request unanswered
 */
public record EmulatorLimits(
    int calls, Duration retryAfter, PeerLimits peer, Duration session, Duration silence) {

  /** Returns the defaults, or the system properties of the same names: see the README. */
  public static EmulatorLimits configured() {
    return new EmulatorLimits(
        Integer.getInteger("rehearsal.realtime.calls", 10),
        seconds("retry-after", 2),
        new PeerLimits(seconds("connect", 30), seconds("absence", 5)),
        seconds("session", 3600),
        seconds("silence", 600));
  }

  private static Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(
        Integer.getInteger("rehearsal.realtime." + name + "-seconds", otherwise));
  }
}
