package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.network.Conditions;
import com.vocahire.rehearsal.network.DatagramRelay;
import com.vocahire.rehearsal.peer.Peer;
import java.util.Optional;

/** The network path of one call, for as long as the call is open. */
public final class NetworkPath {
  private final Optional<Conditions> first;
  private DatagramRelay relay;
  private boolean closed;

  /**
   * @param first empty: directly, without a relay
   */
  NetworkPath(Optional<Conditions> first) {
    this.first = first;
  }

  String answer(Peer peer, String offer) {
    if (first.isEmpty()) {
      return peer.answer(offer);
    }
    return peer.answerBehind(this::opened, offer);
  }

  /** False: there is no relay. */
  public synchronized boolean become(Conditions conditions) {
    if (relay == null || closed) {
      return false;
    }
    relay.become(conditions);
    return true;
  }

  synchronized void close() {
    closed = true;
    if (relay != null) {
      relay.close();
    }
  }

  private synchronized int opened(int port) {
    relay = DatagramRelay.to(port, first.orElseThrow());
    if (closed) {
      relay.close();
    }
    return relay.port();
  }
}
